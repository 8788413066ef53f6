// Without Long, protobufjs decodes 64-bit fields to numbers. It must be told
// before the generated module is loaded, hence a module of its own. The codec
// refuses whatever is 2^53 or above, so no precision is lost silently.
import protobuf from 'protobufjs/minimal.js';

Object.assign(protobuf.util, { Long: null });
protobuf.configure();
