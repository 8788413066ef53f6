/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const deskside = $root.deskside = (() => {

    /**
     * Namespace deskside.
     * @exports deskside
     * @namespace
     */
    const deskside = {};

    deskside.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof deskside
         * @namespace
         */
        const v1 = {};

        v1.Envelope = (function() {

            /**
             * Properties of an Envelope.
             * @typedef {Object} deskside.v1.Envelope.$Properties
             * @property {number|Long} [frame_id] Envelope frame_id
             * @property {number|Long} [reply_to] Envelope reply_to
             * @property {boolean} [must_understand] Envelope must_understand
             * @property {deskside.v1.ClientHello.$Properties|null} [client_hello] Envelope client_hello
             * @property {deskside.v1.ServerHello.$Properties|null} [server_hello] Envelope server_hello
             * @property {deskside.v1.ClientAuth.$Properties|null} [client_auth] Envelope client_auth
             * @property {deskside.v1.SessionAccepted.$Properties|null} [session_accepted] Envelope session_accepted
             * @property {deskside.v1.EnrolRequest.$Properties|null} [enrol_request] Envelope enrol_request
             * @property {deskside.v1.EnrolResult.$Properties|null} [enrol_result] Envelope enrol_result
             * @property {deskside.v1.Batch.$Properties|null} [batch] Envelope batch
             * @property {deskside.v1.Ack.$Properties|null} [ack] Envelope ack
             * @property {deskside.v1.Nack.$Properties|null} [nack] Envelope nack
             * @property {deskside.v1.Heartbeat.$Properties|null} [heartbeat] Envelope heartbeat
             * @property {deskside.v1.HeartbeatAck.$Properties|null} [heartbeat_ack] Envelope heartbeat_ack
             * @property {deskside.v1.Command.$Properties|null} [command] Envelope command
             * @property {deskside.v1.CommandAck.$Properties|null} [command_ack] Envelope command_ack
             * @property {deskside.v1.Drain.$Properties|null} [drain] Envelope drain
             * @property {deskside.v1.Goodbye.$Properties|null} [goodbye] Envelope goodbye
             * @property {deskside.v1.Error.$Properties|null} [error] Envelope error
             * @property {"client_hello"|"server_hello"|"client_auth"|"session_accepted"|"enrol_request"|"enrol_result"|"batch"|"ack"|"nack"|"heartbeat"|"heartbeat_ack"|"command"|"command_ack"|"drain"|"goodbye"|"error"} [body] Envelope body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Envelope.
             * @memberof deskside.v1
             * @interface IEnvelope
             * @augments deskside.v1.Envelope.$Properties
             * @deprecated Use deskside.v1.Envelope.$Properties instead.
             */

            /**
             * Narrowed shape of an Envelope.
             * @typedef {{
             *   frame_id?: number|Long;
             *   reply_to?: number|Long;
             *   must_understand?: boolean;
             *   client_hello?: deskside.v1.ClientHello.$Shape|null;
             *   server_hello?: deskside.v1.ServerHello.$Shape|null;
             *   client_auth?: deskside.v1.ClientAuth.$Shape|null;
             *   session_accepted?: deskside.v1.SessionAccepted.$Shape|null;
             *   enrol_request?: deskside.v1.EnrolRequest.$Shape|null;
             *   enrol_result?: deskside.v1.EnrolResult.$Shape|null;
             *   batch?: deskside.v1.Batch.$Shape|null;
             *   ack?: deskside.v1.Ack.$Shape|null;
             *   nack?: deskside.v1.Nack.$Shape|null;
             *   heartbeat?: deskside.v1.Heartbeat.$Shape|null;
             *   heartbeat_ack?: deskside.v1.HeartbeatAck.$Shape|null;
             *   command?: deskside.v1.Command.$Shape|null;
             *   command_ack?: deskside.v1.CommandAck.$Shape|null;
             *   drain?: deskside.v1.Drain.$Shape|null;
             *   goodbye?: deskside.v1.Goodbye.$Shape|null;
             *   error?: deskside.v1.Error.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "client_hello"; client_hello: deskside.v1.ClientHello.$Shape; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "server_hello"; client_hello?: null; server_hello: deskside.v1.ServerHello.$Shape; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "client_auth"; client_hello?: null; server_hello?: null; client_auth: deskside.v1.ClientAuth.$Shape; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "session_accepted"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted: deskside.v1.SessionAccepted.$Shape; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "enrol_request"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request: deskside.v1.EnrolRequest.$Shape; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "enrol_result"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result: deskside.v1.EnrolResult.$Shape; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "batch"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch: deskside.v1.Batch.$Shape; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "ack"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack: deskside.v1.Ack.$Shape; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "nack"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack: deskside.v1.Nack.$Shape; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "heartbeat"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat: deskside.v1.Heartbeat.$Shape; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "heartbeat_ack"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack: deskside.v1.HeartbeatAck.$Shape; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "command"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command: deskside.v1.Command.$Shape; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "command_ack"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack: deskside.v1.CommandAck.$Shape; drain?: null; goodbye?: null; error?: null }|{ body?: "drain"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain: deskside.v1.Drain.$Shape; goodbye?: null; error?: null }|{ body?: "goodbye"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye: deskside.v1.Goodbye.$Shape; error?: null }|{ body?: "error"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error: deskside.v1.Error.$Shape })
             * )} deskside.v1.Envelope.$Shape
             */

            /**
             * Constructs a new Envelope.
             * @memberof deskside.v1
             * @classdesc Represents an Envelope.
             * @constructor
             * @param {deskside.v1.Envelope.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Envelope = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Envelope frame_id.
             * @member {number|Long} frame_id
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.frame_id = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Envelope reply_to.
             * @member {number|Long} reply_to
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.reply_to = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Envelope must_understand.
             * @member {boolean} must_understand
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.must_understand = false;

            /**
             * Envelope client_hello.
             * @member {deskside.v1.ClientHello|null} client_hello
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.client_hello = null;

            /**
             * Envelope server_hello.
             * @member {deskside.v1.ServerHello|null} server_hello
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.server_hello = null;

            /**
             * Envelope client_auth.
             * @member {deskside.v1.ClientAuth|null} client_auth
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.client_auth = null;

            /**
             * Envelope session_accepted.
             * @member {deskside.v1.SessionAccepted|null} session_accepted
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.session_accepted = null;

            /**
             * Envelope enrol_request.
             * @member {deskside.v1.EnrolRequest|null} enrol_request
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.enrol_request = null;

            /**
             * Envelope enrol_result.
             * @member {deskside.v1.EnrolResult|null} enrol_result
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.enrol_result = null;

            /**
             * Envelope batch.
             * @member {deskside.v1.Batch|null} batch
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.batch = null;

            /**
             * Envelope ack.
             * @member {deskside.v1.Ack|null} ack
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.ack = null;

            /**
             * Envelope nack.
             * @member {deskside.v1.Nack|null} nack
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.nack = null;

            /**
             * Envelope heartbeat.
             * @member {deskside.v1.Heartbeat|null} heartbeat
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.heartbeat = null;

            /**
             * Envelope heartbeat_ack.
             * @member {deskside.v1.HeartbeatAck|null} heartbeat_ack
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.heartbeat_ack = null;

            /**
             * Envelope command.
             * @member {deskside.v1.Command|null} command
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.command = null;

            /**
             * Envelope command_ack.
             * @member {deskside.v1.CommandAck|null} command_ack
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.command_ack = null;

            /**
             * Envelope drain.
             * @member {deskside.v1.Drain|null} drain
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.drain = null;

            /**
             * Envelope goodbye.
             * @member {deskside.v1.Goodbye|null} goodbye
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.goodbye = null;

            /**
             * Envelope error.
             * @member {deskside.v1.Error|null} error
             * @memberof deskside.v1.Envelope
             * @instance
             */
            Envelope.prototype.error = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Envelope body.
             * @member {"client_hello"|"server_hello"|"client_auth"|"session_accepted"|"enrol_request"|"enrol_result"|"batch"|"ack"|"nack"|"heartbeat"|"heartbeat_ack"|"command"|"command_ack"|"drain"|"goodbye"|"error"|undefined} body
             * @memberof deskside.v1.Envelope
             * @instance
             */
            $Object.defineProperty(Envelope.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["client_hello", "server_hello", "client_auth", "session_accepted", "enrol_request", "enrol_result", "batch", "ack", "nack", "heartbeat", "heartbeat_ack", "command", "command_ack", "drain", "goodbye", "error"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Envelope message. Does not implicitly {@link deskside.v1.Envelope.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Envelope
             * @static
             * @param {deskside.v1.Envelope.$Properties} message Envelope message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Envelope.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.frame_id != null && $Object.hasOwnProperty.call(message, "frame_id") && (typeof message.frame_id === "object" ? message.frame_id.low || message.frame_id.high : message.frame_id !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.frame_id);
                if (message.reply_to != null && $Object.hasOwnProperty.call(message, "reply_to") && (typeof message.reply_to === "object" ? message.reply_to.low || message.reply_to.high : message.reply_to !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.reply_to);
                if (message.must_understand != null && $Object.hasOwnProperty.call(message, "must_understand") && message.must_understand !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.must_understand);
                if (message.client_hello != null && $Object.hasOwnProperty.call(message, "client_hello"))
                    $root.deskside.v1.ClientHello.encode(message.client_hello, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.server_hello != null && $Object.hasOwnProperty.call(message, "server_hello"))
                    $root.deskside.v1.ServerHello.encode(message.server_hello, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.client_auth != null && $Object.hasOwnProperty.call(message, "client_auth"))
                    $root.deskside.v1.ClientAuth.encode(message.client_auth, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.session_accepted != null && $Object.hasOwnProperty.call(message, "session_accepted"))
                    $root.deskside.v1.SessionAccepted.encode(message.session_accepted, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.enrol_request != null && $Object.hasOwnProperty.call(message, "enrol_request"))
                    $root.deskside.v1.EnrolRequest.encode(message.enrol_request, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.enrol_result != null && $Object.hasOwnProperty.call(message, "enrol_result"))
                    $root.deskside.v1.EnrolResult.encode(message.enrol_result, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    $root.deskside.v1.Batch.encode(message.batch, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                if (message.ack != null && $Object.hasOwnProperty.call(message, "ack"))
                    $root.deskside.v1.Ack.encode(message.ack, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                if (message.nack != null && $Object.hasOwnProperty.call(message, "nack"))
                    $root.deskside.v1.Nack.encode(message.nack, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
                if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat"))
                    $root.deskside.v1.Heartbeat.encode(message.heartbeat, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
                if (message.heartbeat_ack != null && $Object.hasOwnProperty.call(message, "heartbeat_ack"))
                    $root.deskside.v1.HeartbeatAck.encode(message.heartbeat_ack, writer.uint32(/* id 24, wireType 2 =*/194).fork(), _depth + 1).ldelim();
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    $root.deskside.v1.Command.encode(message.command, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
                if (message.command_ack != null && $Object.hasOwnProperty.call(message, "command_ack"))
                    $root.deskside.v1.CommandAck.encode(message.command_ack, writer.uint32(/* id 31, wireType 2 =*/250).fork(), _depth + 1).ldelim();
                if (message.drain != null && $Object.hasOwnProperty.call(message, "drain"))
                    $root.deskside.v1.Drain.encode(message.drain, writer.uint32(/* id 40, wireType 2 =*/322).fork(), _depth + 1).ldelim();
                if (message.goodbye != null && $Object.hasOwnProperty.call(message, "goodbye"))
                    $root.deskside.v1.Goodbye.encode(message.goodbye, writer.uint32(/* id 41, wireType 2 =*/330).fork(), _depth + 1).ldelim();
                if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                    $root.deskside.v1.Error.encode(message.error, writer.uint32(/* id 42, wireType 2 =*/338).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Envelope message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Envelope
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Envelope & deskside.v1.Envelope.$Shape} Envelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Envelope.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Envelope();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.frame_id = value;
                            else
                                delete message.frame_id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.reply_to = value;
                            else
                                delete message.reply_to;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.must_understand = value;
                            else
                                delete message.must_understand;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.client_hello = $root.deskside.v1.ClientHello.decode(reader, reader.size(), $undefined, _depth + 1, message.client_hello);
                            message.body = "client_hello";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.server_hello = $root.deskside.v1.ServerHello.decode(reader, reader.size(), $undefined, _depth + 1, message.server_hello);
                            message.body = "server_hello";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.client_auth = $root.deskside.v1.ClientAuth.decode(reader, reader.size(), $undefined, _depth + 1, message.client_auth);
                            message.body = "client_auth";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.session_accepted = $root.deskside.v1.SessionAccepted.decode(reader, reader.size(), $undefined, _depth + 1, message.session_accepted);
                            message.body = "session_accepted";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.enrol_request = $root.deskside.v1.EnrolRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.enrol_request);
                            message.body = "enrol_request";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.enrol_result = $root.deskside.v1.EnrolResult.decode(reader, reader.size(), $undefined, _depth + 1, message.enrol_result);
                            message.body = "enrol_result";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.batch = $root.deskside.v1.Batch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
                            message.body = "batch";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.ack = $root.deskside.v1.Ack.decode(reader, reader.size(), $undefined, _depth + 1, message.ack);
                            message.body = "ack";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.nack = $root.deskside.v1.Nack.decode(reader, reader.size(), $undefined, _depth + 1, message.nack);
                            message.body = "nack";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            message.heartbeat = $root.deskside.v1.Heartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat);
                            message.body = "heartbeat";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.heartbeat_ack = $root.deskside.v1.HeartbeatAck.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat_ack);
                            message.body = "heartbeat_ack";
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            message.command = $root.deskside.v1.Command.decode(reader, reader.size(), $undefined, _depth + 1, message.command);
                            message.body = "command";
                            continue;
                        }
                    case 31: {
                            if (wireType !== 2)
                                break;
                            message.command_ack = $root.deskside.v1.CommandAck.decode(reader, reader.size(), $undefined, _depth + 1, message.command_ack);
                            message.body = "command_ack";
                            continue;
                        }
                    case 40: {
                            if (wireType !== 2)
                                break;
                            message.drain = $root.deskside.v1.Drain.decode(reader, reader.size(), $undefined, _depth + 1, message.drain);
                            message.body = "drain";
                            continue;
                        }
                    case 41: {
                            if (wireType !== 2)
                                break;
                            message.goodbye = $root.deskside.v1.Goodbye.decode(reader, reader.size(), $undefined, _depth + 1, message.goodbye);
                            message.body = "goodbye";
                            continue;
                        }
                    case 42: {
                            if (wireType !== 2)
                                break;
                            message.error = $root.deskside.v1.Error.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
                            message.body = "error";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Envelope;
        })();

        v1.ClientHello = (function() {

            /**
             * Properties of a ClientHello.
             * @typedef {Object} deskside.v1.ClientHello.$Properties
             * @property {number} [minor_min] ClientHello minor_min
             * @property {number} [minor_max] ClientHello minor_max
             * @property {Uint8Array} [machine_id] ClientHello machine_id
             * @property {Uint8Array} [key_id] ClientHello key_id
             * @property {Uint8Array} [client_nonce] ClientHello client_nonce
             * @property {Uint8Array} [instance_id] ClientHello instance_id
             * @property {string} [boot_id] ClientHello boot_id
             * @property {number|Long} [wall_ms] ClientHello wall_ms
             * @property {number|Long} [mono_ms] ClientHello mono_ms
             * @property {string} [agent_version] ClientHello agent_version
             * @property {string} [os] ClientHello os
             * @property {string} [arch] ClientHello arch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClientHello.
             * @memberof deskside.v1
             * @interface IClientHello
             * @augments deskside.v1.ClientHello.$Properties
             * @deprecated Use deskside.v1.ClientHello.$Properties instead.
             */

            /**
             * Shape of a ClientHello.
             * @typedef {deskside.v1.ClientHello.$Properties} deskside.v1.ClientHello.$Shape
             */

            /**
             * Constructs a new ClientHello.
             * @memberof deskside.v1
             * @classdesc Represents a ClientHello.
             * @constructor
             * @param {deskside.v1.ClientHello.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClientHello = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClientHello minor_min.
             * @member {number} minor_min
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.minor_min = 0;

            /**
             * ClientHello minor_max.
             * @member {number} minor_max
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.minor_max = 0;

            /**
             * ClientHello machine_id.
             * @member {Uint8Array} machine_id
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.machine_id = $util.newBuffer([]);

            /**
             * ClientHello key_id.
             * @member {Uint8Array} key_id
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.key_id = $util.newBuffer([]);

            /**
             * ClientHello client_nonce.
             * @member {Uint8Array} client_nonce
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.client_nonce = $util.newBuffer([]);

            /**
             * ClientHello instance_id.
             * @member {Uint8Array} instance_id
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.instance_id = $util.newBuffer([]);

            /**
             * ClientHello boot_id.
             * @member {string} boot_id
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.boot_id = "";

            /**
             * ClientHello wall_ms.
             * @member {number|Long} wall_ms
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.wall_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ClientHello mono_ms.
             * @member {number|Long} mono_ms
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.mono_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ClientHello agent_version.
             * @member {string} agent_version
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.agent_version = "";

            /**
             * ClientHello os.
             * @member {string} os
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.os = "";

            /**
             * ClientHello arch.
             * @member {string} arch
             * @memberof deskside.v1.ClientHello
             * @instance
             */
            ClientHello.prototype.arch = "";

            /**
             * Encodes the specified ClientHello message. Does not implicitly {@link deskside.v1.ClientHello.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.ClientHello
             * @static
             * @param {deskside.v1.ClientHello.$Properties} message ClientHello message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClientHello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.minor_min != null && $Object.hasOwnProperty.call(message, "minor_min") && message.minor_min !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.minor_min);
                if (message.minor_max != null && $Object.hasOwnProperty.call(message, "minor_max") && message.minor_max !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.minor_max);
                if (message.machine_id != null && $Object.hasOwnProperty.call(message, "machine_id") && message.machine_id.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.machine_id);
                if (message.key_id != null && $Object.hasOwnProperty.call(message, "key_id") && message.key_id.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.key_id);
                if (message.client_nonce != null && $Object.hasOwnProperty.call(message, "client_nonce") && message.client_nonce.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.client_nonce);
                if (message.instance_id != null && $Object.hasOwnProperty.call(message, "instance_id") && message.instance_id.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.instance_id);
                if (message.boot_id != null && $Object.hasOwnProperty.call(message, "boot_id") && message.boot_id !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.boot_id);
                if (message.wall_ms != null && $Object.hasOwnProperty.call(message, "wall_ms") && (typeof message.wall_ms === "object" ? message.wall_ms.low || message.wall_ms.high : message.wall_ms !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.wall_ms);
                if (message.mono_ms != null && $Object.hasOwnProperty.call(message, "mono_ms") && (typeof message.mono_ms === "object" ? message.mono_ms.low || message.mono_ms.high : message.mono_ms !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.mono_ms);
                if (message.agent_version != null && $Object.hasOwnProperty.call(message, "agent_version") && message.agent_version !== "")
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.agent_version);
                if (message.os != null && $Object.hasOwnProperty.call(message, "os") && message.os !== "")
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.os);
                if (message.arch != null && $Object.hasOwnProperty.call(message, "arch") && message.arch !== "")
                    writer.uint32(/* id 12, wireType 2 =*/98).string(message.arch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ClientHello message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.ClientHello
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.ClientHello & deskside.v1.ClientHello.$Shape} ClientHello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClientHello.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.ClientHello();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minor_min = value;
                            else
                                delete message.minor_min;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minor_max = value;
                            else
                                delete message.minor_max;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.machine_id = value;
                            else
                                delete message.machine_id;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key_id = value;
                            else
                                delete message.key_id;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.client_nonce = value;
                            else
                                delete message.client_nonce;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instance_id = value;
                            else
                                delete message.instance_id;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.boot_id = value;
                            else
                                delete message.boot_id;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.wall_ms = value;
                            else
                                delete message.wall_ms;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.mono_ms = value;
                            else
                                delete message.mono_ms;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.agent_version = value;
                            else
                                delete message.agent_version;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.os = value;
                            else
                                delete message.os;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.arch = value;
                            else
                                delete message.arch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ClientHello;
        })();

        v1.ServerHello = (function() {

            /**
             * Properties of a ServerHello.
             * @typedef {Object} deskside.v1.ServerHello.$Properties
             * @property {Uint8Array} [body] ServerHello body
             * @property {Uint8Array} [signature] ServerHello signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ServerHello.
             * @memberof deskside.v1
             * @interface IServerHello
             * @augments deskside.v1.ServerHello.$Properties
             * @deprecated Use deskside.v1.ServerHello.$Properties instead.
             */

            /**
             * Shape of a ServerHello.
             * @typedef {deskside.v1.ServerHello.$Properties} deskside.v1.ServerHello.$Shape
             */

            /**
             * Constructs a new ServerHello.
             * @memberof deskside.v1
             * @classdesc Represents a ServerHello.
             * @constructor
             * @param {deskside.v1.ServerHello.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ServerHello = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ServerHello body.
             * @member {Uint8Array} body
             * @memberof deskside.v1.ServerHello
             * @instance
             */
            ServerHello.prototype.body = $util.newBuffer([]);

            /**
             * ServerHello signature.
             * @member {Uint8Array} signature
             * @memberof deskside.v1.ServerHello
             * @instance
             */
            ServerHello.prototype.signature = $util.newBuffer([]);

            /**
             * Encodes the specified ServerHello message. Does not implicitly {@link deskside.v1.ServerHello.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.ServerHello
             * @static
             * @param {deskside.v1.ServerHello.$Properties} message ServerHello message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ServerHello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.body);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ServerHello message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.ServerHello
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.ServerHello & deskside.v1.ServerHello.$Shape} ServerHello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ServerHello.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.ServerHello();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.body = value;
                            else
                                delete message.body;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ServerHello;
        })();

        v1.ServerHelloBody = (function() {

            /**
             * Properties of a ServerHelloBody.
             * @typedef {Object} deskside.v1.ServerHelloBody.$Properties
             * @property {number} [minor] ServerHelloBody minor
             * @property {Uint8Array} [server_nonce] ServerHelloBody server_nonce
             * @property {Uint8Array} [signing_key] ServerHelloBody signing_key
             * @property {Uint8Array} [signing_key_endorsement] ServerHelloBody signing_key_endorsement
             * @property {Uint8Array} [root_key] ServerHelloBody root_key
             * @property {number|Long} [wall_ms] ServerHelloBody wall_ms
             * @property {deskside.v1.Limits.$Properties} [limits] ServerHelloBody limits
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ServerHelloBody.
             * @memberof deskside.v1
             * @interface IServerHelloBody
             * @augments deskside.v1.ServerHelloBody.$Properties
             * @deprecated Use deskside.v1.ServerHelloBody.$Properties instead.
             */

            /**
             * Shape of a ServerHelloBody.
             * @typedef {deskside.v1.ServerHelloBody.$Properties} deskside.v1.ServerHelloBody.$Shape
             */

            /**
             * Constructs a new ServerHelloBody.
             * @memberof deskside.v1
             * @classdesc Represents a ServerHelloBody.
             * @constructor
             * @param {deskside.v1.ServerHelloBody.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ServerHelloBody = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ServerHelloBody minor.
             * @member {number} minor
             * @memberof deskside.v1.ServerHelloBody
             * @instance
             */
            ServerHelloBody.prototype.minor = 0;

            /**
             * ServerHelloBody server_nonce.
             * @member {Uint8Array} server_nonce
             * @memberof deskside.v1.ServerHelloBody
             * @instance
             */
            ServerHelloBody.prototype.server_nonce = $util.newBuffer([]);

            /**
             * ServerHelloBody signing_key.
             * @member {Uint8Array} signing_key
             * @memberof deskside.v1.ServerHelloBody
             * @instance
             */
            ServerHelloBody.prototype.signing_key = $util.newBuffer([]);

            /**
             * ServerHelloBody signing_key_endorsement.
             * @member {Uint8Array} signing_key_endorsement
             * @memberof deskside.v1.ServerHelloBody
             * @instance
             */
            ServerHelloBody.prototype.signing_key_endorsement = $util.newBuffer([]);

            /**
             * ServerHelloBody root_key.
             * @member {Uint8Array} root_key
             * @memberof deskside.v1.ServerHelloBody
             * @instance
             */
            ServerHelloBody.prototype.root_key = $util.newBuffer([]);

            /**
             * ServerHelloBody wall_ms.
             * @member {number|Long} wall_ms
             * @memberof deskside.v1.ServerHelloBody
             * @instance
             */
            ServerHelloBody.prototype.wall_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ServerHelloBody limits.
             * @member {deskside.v1.Limits} limits
             * @memberof deskside.v1.ServerHelloBody
             * @instance
             */
            ServerHelloBody.prototype.limits = null;

            /**
             * Encodes the specified ServerHelloBody message. Does not implicitly {@link deskside.v1.ServerHelloBody.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.ServerHelloBody
             * @static
             * @param {deskside.v1.ServerHelloBody.$Properties} message ServerHelloBody message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ServerHelloBody.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.minor != null && $Object.hasOwnProperty.call(message, "minor") && message.minor !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.minor);
                if (message.server_nonce != null && $Object.hasOwnProperty.call(message, "server_nonce") && message.server_nonce.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.server_nonce);
                if (message.signing_key != null && $Object.hasOwnProperty.call(message, "signing_key") && message.signing_key.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.signing_key);
                if (message.signing_key_endorsement != null && $Object.hasOwnProperty.call(message, "signing_key_endorsement") && message.signing_key_endorsement.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.signing_key_endorsement);
                if (message.root_key != null && $Object.hasOwnProperty.call(message, "root_key") && message.root_key.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.root_key);
                if (message.wall_ms != null && $Object.hasOwnProperty.call(message, "wall_ms") && (typeof message.wall_ms === "object" ? message.wall_ms.low || message.wall_ms.high : message.wall_ms !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.wall_ms);
                if (message.limits != null && $Object.hasOwnProperty.call(message, "limits"))
                    $root.deskside.v1.Limits.encode(message.limits, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ServerHelloBody message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.ServerHelloBody
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.ServerHelloBody & deskside.v1.ServerHelloBody.$Shape} ServerHelloBody
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ServerHelloBody.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.ServerHelloBody();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minor = value;
                            else
                                delete message.minor;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.server_nonce = value;
                            else
                                delete message.server_nonce;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signing_key = value;
                            else
                                delete message.signing_key;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signing_key_endorsement = value;
                            else
                                delete message.signing_key_endorsement;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root_key = value;
                            else
                                delete message.root_key;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.wall_ms = value;
                            else
                                delete message.wall_ms;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.limits = $root.deskside.v1.Limits.decode(reader, reader.size(), $undefined, _depth + 1, message.limits);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ServerHelloBody;
        })();

        v1.Limits = (function() {

            /**
             * Properties of a Limits.
             * @typedef {Object} deskside.v1.Limits.$Properties
             * @property {number} [frame_bytes] Limits frame_bytes
             * @property {number} [batch_bytes] Limits batch_bytes
             * @property {number} [batch_events] Limits batch_events
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Limits.
             * @memberof deskside.v1
             * @interface ILimits
             * @augments deskside.v1.Limits.$Properties
             * @deprecated Use deskside.v1.Limits.$Properties instead.
             */

            /**
             * Shape of a Limits.
             * @typedef {deskside.v1.Limits.$Properties} deskside.v1.Limits.$Shape
             */

            /**
             * Constructs a new Limits.
             * @memberof deskside.v1
             * @classdesc Represents a Limits.
             * @constructor
             * @param {deskside.v1.Limits.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Limits = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Limits frame_bytes.
             * @member {number} frame_bytes
             * @memberof deskside.v1.Limits
             * @instance
             */
            Limits.prototype.frame_bytes = 0;

            /**
             * Limits batch_bytes.
             * @member {number} batch_bytes
             * @memberof deskside.v1.Limits
             * @instance
             */
            Limits.prototype.batch_bytes = 0;

            /**
             * Limits batch_events.
             * @member {number} batch_events
             * @memberof deskside.v1.Limits
             * @instance
             */
            Limits.prototype.batch_events = 0;

            /**
             * Encodes the specified Limits message. Does not implicitly {@link deskside.v1.Limits.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Limits
             * @static
             * @param {deskside.v1.Limits.$Properties} message Limits message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Limits.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.frame_bytes != null && $Object.hasOwnProperty.call(message, "frame_bytes") && message.frame_bytes !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.frame_bytes);
                if (message.batch_bytes != null && $Object.hasOwnProperty.call(message, "batch_bytes") && message.batch_bytes !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.batch_bytes);
                if (message.batch_events != null && $Object.hasOwnProperty.call(message, "batch_events") && message.batch_events !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.batch_events);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Limits message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Limits
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Limits & deskside.v1.Limits.$Shape} Limits
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Limits.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Limits();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.frame_bytes = value;
                            else
                                delete message.frame_bytes;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batch_bytes = value;
                            else
                                delete message.batch_bytes;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batch_events = value;
                            else
                                delete message.batch_events;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Limits;
        })();

        v1.ClientAuth = (function() {

            /**
             * Properties of a ClientAuth.
             * @typedef {Object} deskside.v1.ClientAuth.$Properties
             * @property {Uint8Array} [signature] ClientAuth signature
             * @property {Uint8Array} [ticket] ClientAuth ticket
             * @property {Array.<deskside.v1.LaneState.$Properties>} [lanes] ClientAuth lanes
             * @property {number|Long} [spool_bytes] ClientAuth spool_bytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClientAuth.
             * @memberof deskside.v1
             * @interface IClientAuth
             * @augments deskside.v1.ClientAuth.$Properties
             * @deprecated Use deskside.v1.ClientAuth.$Properties instead.
             */

            /**
             * Shape of a ClientAuth.
             * @typedef {deskside.v1.ClientAuth.$Properties} deskside.v1.ClientAuth.$Shape
             */

            /**
             * Constructs a new ClientAuth.
             * @memberof deskside.v1
             * @classdesc Represents a ClientAuth.
             * @constructor
             * @param {deskside.v1.ClientAuth.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClientAuth = function (properties) {
                this.lanes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClientAuth signature.
             * @member {Uint8Array} signature
             * @memberof deskside.v1.ClientAuth
             * @instance
             */
            ClientAuth.prototype.signature = $util.newBuffer([]);

            /**
             * ClientAuth ticket.
             * @member {Uint8Array} ticket
             * @memberof deskside.v1.ClientAuth
             * @instance
             */
            ClientAuth.prototype.ticket = $util.newBuffer([]);

            /**
             * ClientAuth lanes.
             * @member {Array.<deskside.v1.LaneState>} lanes
             * @memberof deskside.v1.ClientAuth
             * @instance
             */
            ClientAuth.prototype.lanes = $util.emptyArray;

            /**
             * ClientAuth spool_bytes.
             * @member {number|Long} spool_bytes
             * @memberof deskside.v1.ClientAuth
             * @instance
             */
            ClientAuth.prototype.spool_bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified ClientAuth message. Does not implicitly {@link deskside.v1.ClientAuth.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.ClientAuth
             * @static
             * @param {deskside.v1.ClientAuth.$Properties} message ClientAuth message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClientAuth.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.signature);
                if (message.ticket != null && $Object.hasOwnProperty.call(message, "ticket") && message.ticket.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.ticket);
                if (message.lanes != null && message.lanes.length)
                    for (let i = 0; i < message.lanes.length; ++i)
                        $root.deskside.v1.LaneState.encode(message.lanes[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.spool_bytes != null && $Object.hasOwnProperty.call(message, "spool_bytes") && (typeof message.spool_bytes === "object" ? message.spool_bytes.low || message.spool_bytes.high : message.spool_bytes !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.spool_bytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ClientAuth message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.ClientAuth
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.ClientAuth & deskside.v1.ClientAuth.$Shape} ClientAuth
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClientAuth.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.ClientAuth();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.ticket = value;
                            else
                                delete message.ticket;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lanes && message.lanes.length))
                                message.lanes = [];
                            message.lanes.push($root.deskside.v1.LaneState.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.spool_bytes = value;
                            else
                                delete message.spool_bytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ClientAuth;
        })();

        /**
         * Lane enum.
         * @name deskside.v1.Lane
         * @enum {number}
         * @property {number} LANE_UNSPECIFIED=0 LANE_UNSPECIFIED value
         * @property {number} LANE_URGENT=1 LANE_URGENT value
         * @property {number} LANE_ROUTINE=2 LANE_ROUTINE value
         */
        v1.Lane = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "LANE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "LANE_URGENT"] = 1;
            values[valuesById[2] = "LANE_ROUTINE"] = 2;
            return values;
        })();

        v1.LaneState = (function() {

            /**
             * Properties of a LaneState.
             * @typedef {Object} deskside.v1.LaneState.$Properties
             * @property {deskside.v1.Lane} [lane] LaneState lane
             * @property {Uint8Array} [epoch] LaneState epoch
             * @property {number|Long} [next_seq] LaneState next_seq
             * @property {number|Long} [oldest_seq] LaneState oldest_seq
             * @property {number|Long} [dropped] LaneState dropped
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LaneState.
             * @memberof deskside.v1
             * @interface ILaneState
             * @augments deskside.v1.LaneState.$Properties
             * @deprecated Use deskside.v1.LaneState.$Properties instead.
             */

            /**
             * Shape of a LaneState.
             * @typedef {deskside.v1.LaneState.$Properties} deskside.v1.LaneState.$Shape
             */

            /**
             * Constructs a new LaneState.
             * @memberof deskside.v1
             * @classdesc Represents a LaneState.
             * @constructor
             * @param {deskside.v1.LaneState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LaneState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LaneState lane.
             * @member {deskside.v1.Lane} lane
             * @memberof deskside.v1.LaneState
             * @instance
             */
            LaneState.prototype.lane = 0;

            /**
             * LaneState epoch.
             * @member {Uint8Array} epoch
             * @memberof deskside.v1.LaneState
             * @instance
             */
            LaneState.prototype.epoch = $util.newBuffer([]);

            /**
             * LaneState next_seq.
             * @member {number|Long} next_seq
             * @memberof deskside.v1.LaneState
             * @instance
             */
            LaneState.prototype.next_seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * LaneState oldest_seq.
             * @member {number|Long} oldest_seq
             * @memberof deskside.v1.LaneState
             * @instance
             */
            LaneState.prototype.oldest_seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * LaneState dropped.
             * @member {number|Long} dropped
             * @memberof deskside.v1.LaneState
             * @instance
             */
            LaneState.prototype.dropped = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified LaneState message. Does not implicitly {@link deskside.v1.LaneState.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.LaneState
             * @static
             * @param {deskside.v1.LaneState.$Properties} message LaneState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LaneState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.lane);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.epoch);
                if (message.next_seq != null && $Object.hasOwnProperty.call(message, "next_seq") && (typeof message.next_seq === "object" ? message.next_seq.low || message.next_seq.high : message.next_seq !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.next_seq);
                if (message.oldest_seq != null && $Object.hasOwnProperty.call(message, "oldest_seq") && (typeof message.oldest_seq === "object" ? message.oldest_seq.low || message.oldest_seq.high : message.oldest_seq !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.oldest_seq);
                if (message.dropped != null && $Object.hasOwnProperty.call(message, "dropped") && (typeof message.dropped === "object" ? message.dropped.low || message.dropped.high : message.dropped !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.dropped);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LaneState message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.LaneState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.LaneState & deskside.v1.LaneState.$Shape} LaneState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LaneState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.LaneState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.next_seq = value;
                            else
                                delete message.next_seq;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.oldest_seq = value;
                            else
                                delete message.oldest_seq;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.dropped = value;
                            else
                                delete message.dropped;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LaneState;
        })();

        v1.SessionAccepted = (function() {

            /**
             * Properties of a SessionAccepted.
             * @typedef {Object} deskside.v1.SessionAccepted.$Properties
             * @property {Uint8Array} [session_id] SessionAccepted session_id
             * @property {number|Long} [session_gen] SessionAccepted session_gen
             * @property {Array.<deskside.v1.LaneAck.$Properties>} [lanes] SessionAccepted lanes
             * @property {number} [credit_bytes] SessionAccepted credit_bytes
             * @property {number} [heartbeat_s] SessionAccepted heartbeat_s
             * @property {Uint8Array} [next_ticket] SessionAccepted next_ticket
             * @property {number|Long} [server_ms] SessionAccepted server_ms
             * @property {Uint8Array} [machine_id] SessionAccepted machine_id
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SessionAccepted.
             * @memberof deskside.v1
             * @interface ISessionAccepted
             * @augments deskside.v1.SessionAccepted.$Properties
             * @deprecated Use deskside.v1.SessionAccepted.$Properties instead.
             */

            /**
             * Shape of a SessionAccepted.
             * @typedef {deskside.v1.SessionAccepted.$Properties} deskside.v1.SessionAccepted.$Shape
             */

            /**
             * Constructs a new SessionAccepted.
             * @memberof deskside.v1
             * @classdesc Represents a SessionAccepted.
             * @constructor
             * @param {deskside.v1.SessionAccepted.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SessionAccepted = function (properties) {
                this.lanes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SessionAccepted session_id.
             * @member {Uint8Array} session_id
             * @memberof deskside.v1.SessionAccepted
             * @instance
             */
            SessionAccepted.prototype.session_id = $util.newBuffer([]);

            /**
             * SessionAccepted session_gen.
             * @member {number|Long} session_gen
             * @memberof deskside.v1.SessionAccepted
             * @instance
             */
            SessionAccepted.prototype.session_gen = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionAccepted lanes.
             * @member {Array.<deskside.v1.LaneAck>} lanes
             * @memberof deskside.v1.SessionAccepted
             * @instance
             */
            SessionAccepted.prototype.lanes = $util.emptyArray;

            /**
             * SessionAccepted credit_bytes.
             * @member {number} credit_bytes
             * @memberof deskside.v1.SessionAccepted
             * @instance
             */
            SessionAccepted.prototype.credit_bytes = 0;

            /**
             * SessionAccepted heartbeat_s.
             * @member {number} heartbeat_s
             * @memberof deskside.v1.SessionAccepted
             * @instance
             */
            SessionAccepted.prototype.heartbeat_s = 0;

            /**
             * SessionAccepted next_ticket.
             * @member {Uint8Array} next_ticket
             * @memberof deskside.v1.SessionAccepted
             * @instance
             */
            SessionAccepted.prototype.next_ticket = $util.newBuffer([]);

            /**
             * SessionAccepted server_ms.
             * @member {number|Long} server_ms
             * @memberof deskside.v1.SessionAccepted
             * @instance
             */
            SessionAccepted.prototype.server_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionAccepted machine_id.
             * @member {Uint8Array} machine_id
             * @memberof deskside.v1.SessionAccepted
             * @instance
             */
            SessionAccepted.prototype.machine_id = $util.newBuffer([]);

            /**
             * Encodes the specified SessionAccepted message. Does not implicitly {@link deskside.v1.SessionAccepted.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.SessionAccepted
             * @static
             * @param {deskside.v1.SessionAccepted.$Properties} message SessionAccepted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionAccepted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session_id != null && $Object.hasOwnProperty.call(message, "session_id") && message.session_id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session_id);
                if (message.session_gen != null && $Object.hasOwnProperty.call(message, "session_gen") && (typeof message.session_gen === "object" ? message.session_gen.low || message.session_gen.high : message.session_gen !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.session_gen);
                if (message.lanes != null && message.lanes.length)
                    for (let i = 0; i < message.lanes.length; ++i)
                        $root.deskside.v1.LaneAck.encode(message.lanes[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.credit_bytes != null && $Object.hasOwnProperty.call(message, "credit_bytes") && message.credit_bytes !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.credit_bytes);
                if (message.heartbeat_s != null && $Object.hasOwnProperty.call(message, "heartbeat_s") && message.heartbeat_s !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.heartbeat_s);
                if (message.next_ticket != null && $Object.hasOwnProperty.call(message, "next_ticket") && message.next_ticket.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.next_ticket);
                if (message.server_ms != null && $Object.hasOwnProperty.call(message, "server_ms") && (typeof message.server_ms === "object" ? message.server_ms.low || message.server_ms.high : message.server_ms !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.server_ms);
                if (message.machine_id != null && $Object.hasOwnProperty.call(message, "machine_id") && message.machine_id.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.machine_id);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SessionAccepted message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.SessionAccepted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.SessionAccepted & deskside.v1.SessionAccepted.$Shape} SessionAccepted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionAccepted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.SessionAccepted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session_id = value;
                            else
                                delete message.session_id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.session_gen = value;
                            else
                                delete message.session_gen;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lanes && message.lanes.length))
                                message.lanes = [];
                            message.lanes.push($root.deskside.v1.LaneAck.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.credit_bytes = value;
                            else
                                delete message.credit_bytes;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.heartbeat_s = value;
                            else
                                delete message.heartbeat_s;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.next_ticket = value;
                            else
                                delete message.next_ticket;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.server_ms = value;
                            else
                                delete message.server_ms;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.machine_id = value;
                            else
                                delete message.machine_id;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SessionAccepted;
        })();

        v1.LaneAck = (function() {

            /**
             * Properties of a LaneAck.
             * @typedef {Object} deskside.v1.LaneAck.$Properties
             * @property {deskside.v1.Lane} [lane] LaneAck lane
             * @property {Uint8Array} [epoch] LaneAck epoch
             * @property {number|Long} [acked_seq] LaneAck acked_seq
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LaneAck.
             * @memberof deskside.v1
             * @interface ILaneAck
             * @augments deskside.v1.LaneAck.$Properties
             * @deprecated Use deskside.v1.LaneAck.$Properties instead.
             */

            /**
             * Shape of a LaneAck.
             * @typedef {deskside.v1.LaneAck.$Properties} deskside.v1.LaneAck.$Shape
             */

            /**
             * Constructs a new LaneAck.
             * @memberof deskside.v1
             * @classdesc Represents a LaneAck.
             * @constructor
             * @param {deskside.v1.LaneAck.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LaneAck = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LaneAck lane.
             * @member {deskside.v1.Lane} lane
             * @memberof deskside.v1.LaneAck
             * @instance
             */
            LaneAck.prototype.lane = 0;

            /**
             * LaneAck epoch.
             * @member {Uint8Array} epoch
             * @memberof deskside.v1.LaneAck
             * @instance
             */
            LaneAck.prototype.epoch = $util.newBuffer([]);

            /**
             * LaneAck acked_seq.
             * @member {number|Long} acked_seq
             * @memberof deskside.v1.LaneAck
             * @instance
             */
            LaneAck.prototype.acked_seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified LaneAck message. Does not implicitly {@link deskside.v1.LaneAck.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.LaneAck
             * @static
             * @param {deskside.v1.LaneAck.$Properties} message LaneAck message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LaneAck.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.lane);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.epoch);
                if (message.acked_seq != null && $Object.hasOwnProperty.call(message, "acked_seq") && (typeof message.acked_seq === "object" ? message.acked_seq.low || message.acked_seq.high : message.acked_seq !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.acked_seq);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LaneAck message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.LaneAck
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.LaneAck & deskside.v1.LaneAck.$Shape} LaneAck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LaneAck.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.LaneAck();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.acked_seq = value;
                            else
                                delete message.acked_seq;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LaneAck;
        })();

        v1.EnrolRequest = (function() {

            /**
             * Properties of an EnrolRequest.
             * @typedef {Object} deskside.v1.EnrolRequest.$Properties
             * @property {Uint8Array} [public_key] EnrolRequest public_key
             * @property {string} [token_id] EnrolRequest token_id
             * @property {Uint8Array} [proof] EnrolRequest proof
             * @property {Uint8Array} [self_signature] EnrolRequest self_signature
             * @property {string} [hostname] EnrolRequest hostname
             * @property {string} [hardware_hash] EnrolRequest hardware_hash
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EnrolRequest.
             * @memberof deskside.v1
             * @interface IEnrolRequest
             * @augments deskside.v1.EnrolRequest.$Properties
             * @deprecated Use deskside.v1.EnrolRequest.$Properties instead.
             */

            /**
             * Shape of an EnrolRequest.
             * @typedef {deskside.v1.EnrolRequest.$Properties} deskside.v1.EnrolRequest.$Shape
             */

            /**
             * Constructs a new EnrolRequest.
             * @memberof deskside.v1
             * @classdesc Represents an EnrolRequest.
             * @constructor
             * @param {deskside.v1.EnrolRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EnrolRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EnrolRequest public_key.
             * @member {Uint8Array} public_key
             * @memberof deskside.v1.EnrolRequest
             * @instance
             */
            EnrolRequest.prototype.public_key = $util.newBuffer([]);

            /**
             * EnrolRequest token_id.
             * @member {string} token_id
             * @memberof deskside.v1.EnrolRequest
             * @instance
             */
            EnrolRequest.prototype.token_id = "";

            /**
             * EnrolRequest proof.
             * @member {Uint8Array} proof
             * @memberof deskside.v1.EnrolRequest
             * @instance
             */
            EnrolRequest.prototype.proof = $util.newBuffer([]);

            /**
             * EnrolRequest self_signature.
             * @member {Uint8Array} self_signature
             * @memberof deskside.v1.EnrolRequest
             * @instance
             */
            EnrolRequest.prototype.self_signature = $util.newBuffer([]);

            /**
             * EnrolRequest hostname.
             * @member {string} hostname
             * @memberof deskside.v1.EnrolRequest
             * @instance
             */
            EnrolRequest.prototype.hostname = "";

            /**
             * EnrolRequest hardware_hash.
             * @member {string} hardware_hash
             * @memberof deskside.v1.EnrolRequest
             * @instance
             */
            EnrolRequest.prototype.hardware_hash = "";

            /**
             * Encodes the specified EnrolRequest message. Does not implicitly {@link deskside.v1.EnrolRequest.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.EnrolRequest
             * @static
             * @param {deskside.v1.EnrolRequest.$Properties} message EnrolRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EnrolRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.public_key != null && $Object.hasOwnProperty.call(message, "public_key") && message.public_key.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.public_key);
                if (message.token_id != null && $Object.hasOwnProperty.call(message, "token_id") && message.token_id !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.token_id);
                if (message.proof != null && $Object.hasOwnProperty.call(message, "proof") && message.proof.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.proof);
                if (message.self_signature != null && $Object.hasOwnProperty.call(message, "self_signature") && message.self_signature.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.self_signature);
                if (message.hostname != null && $Object.hasOwnProperty.call(message, "hostname") && message.hostname !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.hostname);
                if (message.hardware_hash != null && $Object.hasOwnProperty.call(message, "hardware_hash") && message.hardware_hash !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.hardware_hash);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EnrolRequest message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.EnrolRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.EnrolRequest & deskside.v1.EnrolRequest.$Shape} EnrolRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EnrolRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.EnrolRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.public_key = value;
                            else
                                delete message.public_key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.token_id = value;
                            else
                                delete message.token_id;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.proof = value;
                            else
                                delete message.proof;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.self_signature = value;
                            else
                                delete message.self_signature;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.hostname = value;
                            else
                                delete message.hostname;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.hardware_hash = value;
                            else
                                delete message.hardware_hash;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EnrolRequest;
        })();

        v1.EnrolResult = (function() {

            /**
             * Properties of an EnrolResult.
             * @typedef {Object} deskside.v1.EnrolResult.$Properties
             * @property {Uint8Array} [machine_id] EnrolResult machine_id
             * @property {boolean} [pending_approval] EnrolResult pending_approval
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EnrolResult.
             * @memberof deskside.v1
             * @interface IEnrolResult
             * @augments deskside.v1.EnrolResult.$Properties
             * @deprecated Use deskside.v1.EnrolResult.$Properties instead.
             */

            /**
             * Shape of an EnrolResult.
             * @typedef {deskside.v1.EnrolResult.$Properties} deskside.v1.EnrolResult.$Shape
             */

            /**
             * Constructs a new EnrolResult.
             * @memberof deskside.v1
             * @classdesc Represents an EnrolResult.
             * @constructor
             * @param {deskside.v1.EnrolResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EnrolResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EnrolResult machine_id.
             * @member {Uint8Array} machine_id
             * @memberof deskside.v1.EnrolResult
             * @instance
             */
            EnrolResult.prototype.machine_id = $util.newBuffer([]);

            /**
             * EnrolResult pending_approval.
             * @member {boolean} pending_approval
             * @memberof deskside.v1.EnrolResult
             * @instance
             */
            EnrolResult.prototype.pending_approval = false;

            /**
             * Encodes the specified EnrolResult message. Does not implicitly {@link deskside.v1.EnrolResult.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.EnrolResult
             * @static
             * @param {deskside.v1.EnrolResult.$Properties} message EnrolResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EnrolResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.machine_id != null && $Object.hasOwnProperty.call(message, "machine_id") && message.machine_id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.machine_id);
                if (message.pending_approval != null && $Object.hasOwnProperty.call(message, "pending_approval") && message.pending_approval !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.pending_approval);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EnrolResult message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.EnrolResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.EnrolResult & deskside.v1.EnrolResult.$Shape} EnrolResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EnrolResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.EnrolResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.machine_id = value;
                            else
                                delete message.machine_id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.pending_approval = value;
                            else
                                delete message.pending_approval;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EnrolResult;
        })();

        /**
         * Codec enum.
         * @name deskside.v1.Codec
         * @enum {number}
         * @property {number} CODEC_NONE=0 CODEC_NONE value
         * @property {number} CODEC_DEFLATE_RAW=1 CODEC_DEFLATE_RAW value
         */
        v1.Codec = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CODEC_NONE"] = 0;
            values[valuesById[1] = "CODEC_DEFLATE_RAW"] = 1;
            return values;
        })();

        v1.Batch = (function() {

            /**
             * Properties of a Batch.
             * @typedef {Object} deskside.v1.Batch.$Properties
             * @property {deskside.v1.Lane} [lane] Batch lane
             * @property {Uint8Array} [epoch] Batch epoch
             * @property {number|Long} [first_seq] Batch first_seq
             * @property {number} [count] Batch count
             * @property {deskside.v1.Codec} [codec] Batch codec
             * @property {number} [raw_len] Batch raw_len
             * @property {Uint8Array} [payload] Batch payload
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Batch.
             * @memberof deskside.v1
             * @interface IBatch
             * @augments deskside.v1.Batch.$Properties
             * @deprecated Use deskside.v1.Batch.$Properties instead.
             */

            /**
             * Shape of a Batch.
             * @typedef {deskside.v1.Batch.$Properties} deskside.v1.Batch.$Shape
             */

            /**
             * Constructs a new Batch.
             * @memberof deskside.v1
             * @classdesc Represents a Batch.
             * @constructor
             * @param {deskside.v1.Batch.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Batch = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Batch lane.
             * @member {deskside.v1.Lane} lane
             * @memberof deskside.v1.Batch
             * @instance
             */
            Batch.prototype.lane = 0;

            /**
             * Batch epoch.
             * @member {Uint8Array} epoch
             * @memberof deskside.v1.Batch
             * @instance
             */
            Batch.prototype.epoch = $util.newBuffer([]);

            /**
             * Batch first_seq.
             * @member {number|Long} first_seq
             * @memberof deskside.v1.Batch
             * @instance
             */
            Batch.prototype.first_seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Batch count.
             * @member {number} count
             * @memberof deskside.v1.Batch
             * @instance
             */
            Batch.prototype.count = 0;

            /**
             * Batch codec.
             * @member {deskside.v1.Codec} codec
             * @memberof deskside.v1.Batch
             * @instance
             */
            Batch.prototype.codec = 0;

            /**
             * Batch raw_len.
             * @member {number} raw_len
             * @memberof deskside.v1.Batch
             * @instance
             */
            Batch.prototype.raw_len = 0;

            /**
             * Batch payload.
             * @member {Uint8Array} payload
             * @memberof deskside.v1.Batch
             * @instance
             */
            Batch.prototype.payload = $util.newBuffer([]);

            /**
             * Encodes the specified Batch message. Does not implicitly {@link deskside.v1.Batch.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Batch
             * @static
             * @param {deskside.v1.Batch.$Properties} message Batch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Batch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.lane);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.epoch);
                if (message.first_seq != null && $Object.hasOwnProperty.call(message, "first_seq") && (typeof message.first_seq === "object" ? message.first_seq.low || message.first_seq.high : message.first_seq !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.first_seq);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.count);
                if (message.codec != null && $Object.hasOwnProperty.call(message, "codec") && message.codec !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.codec);
                if (message.raw_len != null && $Object.hasOwnProperty.call(message, "raw_len") && message.raw_len !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.raw_len);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.payload);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Batch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Batch & deskside.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Batch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Batch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.first_seq = value;
                            else
                                delete message.first_seq;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.codec = value;
                            else
                                delete message.codec;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.raw_len = value;
                            else
                                delete message.raw_len;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Batch;
        })();

        v1.EventList = (function() {

            /**
             * Properties of an EventList.
             * @typedef {Object} deskside.v1.EventList.$Properties
             * @property {Array.<deskside.v1.Event.$Properties>} [events] EventList events
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EventList.
             * @memberof deskside.v1
             * @interface IEventList
             * @augments deskside.v1.EventList.$Properties
             * @deprecated Use deskside.v1.EventList.$Properties instead.
             */

            /**
             * Shape of an EventList.
             * @typedef {{
             *   events?: Array.<deskside.v1.Event.$Shape>;
             *   $unknowns?: Array.<Uint8Array>;
             * }} deskside.v1.EventList.$Shape
             */

            /**
             * Constructs a new EventList.
             * @memberof deskside.v1
             * @classdesc Represents an EventList.
             * @constructor
             * @param {deskside.v1.EventList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EventList = function (properties) {
                this.events = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EventList events.
             * @member {Array.<deskside.v1.Event>} events
             * @memberof deskside.v1.EventList
             * @instance
             */
            EventList.prototype.events = $util.emptyArray;

            /**
             * Encodes the specified EventList message. Does not implicitly {@link deskside.v1.EventList.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.EventList
             * @static
             * @param {deskside.v1.EventList.$Properties} message EventList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EventList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.deskside.v1.Event.encode(message.events[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EventList message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.EventList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.EventList & deskside.v1.EventList.$Shape} EventList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EventList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.EventList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.deskside.v1.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EventList;
        })();

        v1.Event = (function() {

            /**
             * Properties of an Event.
             * @typedef {Object} deskside.v1.Event.$Properties
             * @property {Uint8Array} [event_id] Event event_id
             * @property {string} [check] Event check
             * @property {number|Long} [observed_ms] Event observed_ms
             * @property {number|Long} [mono_ms] Event mono_ms
             * @property {number} [cost_ms] Event cost_ms
             * @property {Uint8Array} [command_id] Event command_id
             * @property {deskside.v1.Facts.$Properties|null} [facts] Event facts
             * @property {deskside.v1.Unchanged.$Properties|null} [unchanged] Event unchanged
             * @property {deskside.v1.Unknown.$Properties|null} [unknown] Event unknown
             * @property {deskside.v1.Occurrence.$Properties|null} [occurrence] Event occurrence
             * @property {deskside.v1.Gap.$Properties|null} [gap] Event gap
             * @property {"facts"|"unchanged"|"unknown"|"occurrence"|"gap"} [body] Event body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Event.
             * @memberof deskside.v1
             * @interface IEvent
             * @augments deskside.v1.Event.$Properties
             * @deprecated Use deskside.v1.Event.$Properties instead.
             */

            /**
             * Narrowed shape of an Event.
             * @typedef {{
             *   event_id?: Uint8Array;
             *   check?: string;
             *   observed_ms?: number|Long;
             *   mono_ms?: number|Long;
             *   cost_ms?: number;
             *   command_id?: Uint8Array;
             *   facts?: deskside.v1.Facts.$Shape|null;
             *   unchanged?: deskside.v1.Unchanged.$Shape|null;
             *   unknown?: deskside.v1.Unknown.$Shape|null;
             *   occurrence?: deskside.v1.Occurrence.$Shape|null;
             *   gap?: deskside.v1.Gap.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; facts?: null; unchanged?: null; unknown?: null; occurrence?: null; gap?: null }|{ body?: "facts"; facts: deskside.v1.Facts.$Shape; unchanged?: null; unknown?: null; occurrence?: null; gap?: null }|{ body?: "unchanged"; facts?: null; unchanged: deskside.v1.Unchanged.$Shape; unknown?: null; occurrence?: null; gap?: null }|{ body?: "unknown"; facts?: null; unchanged?: null; unknown: deskside.v1.Unknown.$Shape; occurrence?: null; gap?: null }|{ body?: "occurrence"; facts?: null; unchanged?: null; unknown?: null; occurrence: deskside.v1.Occurrence.$Shape; gap?: null }|{ body?: "gap"; facts?: null; unchanged?: null; unknown?: null; occurrence?: null; gap: deskside.v1.Gap.$Shape })
             * )} deskside.v1.Event.$Shape
             */

            /**
             * Constructs a new Event.
             * @memberof deskside.v1
             * @classdesc Represents an Event.
             * @constructor
             * @param {deskside.v1.Event.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Event = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Event event_id.
             * @member {Uint8Array} event_id
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.event_id = $util.newBuffer([]);

            /**
             * Event check.
             * @member {string} check
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.check = "";

            /**
             * Event observed_ms.
             * @member {number|Long} observed_ms
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.observed_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Event mono_ms.
             * @member {number|Long} mono_ms
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.mono_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Event cost_ms.
             * @member {number} cost_ms
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.cost_ms = 0;

            /**
             * Event command_id.
             * @member {Uint8Array} command_id
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.command_id = $util.newBuffer([]);

            /**
             * Event facts.
             * @member {deskside.v1.Facts|null} facts
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.facts = null;

            /**
             * Event unchanged.
             * @member {deskside.v1.Unchanged|null} unchanged
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.unchanged = null;

            /**
             * Event unknown.
             * @member {deskside.v1.Unknown|null} unknown
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.unknown = null;

            /**
             * Event occurrence.
             * @member {deskside.v1.Occurrence|null} occurrence
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.occurrence = null;

            /**
             * Event gap.
             * @member {deskside.v1.Gap|null} gap
             * @memberof deskside.v1.Event
             * @instance
             */
            Event.prototype.gap = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Event body.
             * @member {"facts"|"unchanged"|"unknown"|"occurrence"|"gap"|undefined} body
             * @memberof deskside.v1.Event
             * @instance
             */
            $Object.defineProperty(Event.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["facts", "unchanged", "unknown", "occurrence", "gap"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Event message. Does not implicitly {@link deskside.v1.Event.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Event
             * @static
             * @param {deskside.v1.Event.$Properties} message Event message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Event.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.event_id != null && $Object.hasOwnProperty.call(message, "event_id") && message.event_id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.event_id);
                if (message.check != null && $Object.hasOwnProperty.call(message, "check") && message.check !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.check);
                if (message.observed_ms != null && $Object.hasOwnProperty.call(message, "observed_ms") && (typeof message.observed_ms === "object" ? message.observed_ms.low || message.observed_ms.high : message.observed_ms !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.observed_ms);
                if (message.mono_ms != null && $Object.hasOwnProperty.call(message, "mono_ms") && (typeof message.mono_ms === "object" ? message.mono_ms.low || message.mono_ms.high : message.mono_ms !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.mono_ms);
                if (message.cost_ms != null && $Object.hasOwnProperty.call(message, "cost_ms") && message.cost_ms !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.cost_ms);
                if (message.command_id != null && $Object.hasOwnProperty.call(message, "command_id") && message.command_id.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.command_id);
                if (message.facts != null && $Object.hasOwnProperty.call(message, "facts"))
                    $root.deskside.v1.Facts.encode(message.facts, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.unchanged != null && $Object.hasOwnProperty.call(message, "unchanged"))
                    $root.deskside.v1.Unchanged.encode(message.unchanged, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.unknown != null && $Object.hasOwnProperty.call(message, "unknown"))
                    $root.deskside.v1.Unknown.encode(message.unknown, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.occurrence != null && $Object.hasOwnProperty.call(message, "occurrence"))
                    $root.deskside.v1.Occurrence.encode(message.occurrence, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.gap != null && $Object.hasOwnProperty.call(message, "gap"))
                    $root.deskside.v1.Gap.encode(message.gap, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Event message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Event
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Event & deskside.v1.Event.$Shape} Event
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Event.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Event();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.event_id = value;
                            else
                                delete message.event_id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.check = value;
                            else
                                delete message.check;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.observed_ms = value;
                            else
                                delete message.observed_ms;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.mono_ms = value;
                            else
                                delete message.mono_ms;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.cost_ms = value;
                            else
                                delete message.cost_ms;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.command_id = value;
                            else
                                delete message.command_id;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.facts = $root.deskside.v1.Facts.decode(reader, reader.size(), $undefined, _depth + 1, message.facts);
                            message.body = "facts";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.unchanged = $root.deskside.v1.Unchanged.decode(reader, reader.size(), $undefined, _depth + 1, message.unchanged);
                            message.body = "unchanged";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.unknown = $root.deskside.v1.Unknown.decode(reader, reader.size(), $undefined, _depth + 1, message.unknown);
                            message.body = "unknown";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.occurrence = $root.deskside.v1.Occurrence.decode(reader, reader.size(), $undefined, _depth + 1, message.occurrence);
                            message.body = "occurrence";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.gap = $root.deskside.v1.Gap.decode(reader, reader.size(), $undefined, _depth + 1, message.gap);
                            message.body = "gap";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Event;
        })();

        v1.Unchanged = (function() {

            /**
             * Properties of an Unchanged.
             * @typedef {Object} deskside.v1.Unchanged.$Properties
             * @property {number|Long} [since_ms] Unchanged since_ms
             * @property {Uint8Array} [digest] Unchanged digest
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Unchanged.
             * @memberof deskside.v1
             * @interface IUnchanged
             * @augments deskside.v1.Unchanged.$Properties
             * @deprecated Use deskside.v1.Unchanged.$Properties instead.
             */

            /**
             * Shape of an Unchanged.
             * @typedef {deskside.v1.Unchanged.$Properties} deskside.v1.Unchanged.$Shape
             */

            /**
             * Constructs a new Unchanged.
             * @memberof deskside.v1
             * @classdesc Represents an Unchanged.
             * @constructor
             * @param {deskside.v1.Unchanged.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Unchanged = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Unchanged since_ms.
             * @member {number|Long} since_ms
             * @memberof deskside.v1.Unchanged
             * @instance
             */
            Unchanged.prototype.since_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Unchanged digest.
             * @member {Uint8Array} digest
             * @memberof deskside.v1.Unchanged
             * @instance
             */
            Unchanged.prototype.digest = $util.newBuffer([]);

            /**
             * Encodes the specified Unchanged message. Does not implicitly {@link deskside.v1.Unchanged.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Unchanged
             * @static
             * @param {deskside.v1.Unchanged.$Properties} message Unchanged message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Unchanged.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.since_ms != null && $Object.hasOwnProperty.call(message, "since_ms") && (typeof message.since_ms === "object" ? message.since_ms.low || message.since_ms.high : message.since_ms !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.since_ms);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.digest);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Unchanged message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Unchanged
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Unchanged & deskside.v1.Unchanged.$Shape} Unchanged
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Unchanged.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Unchanged();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.since_ms = value;
                            else
                                delete message.since_ms;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Unchanged;
        })();

        /**
         * UnknownReason enum.
         * @name deskside.v1.UnknownReason
         * @enum {number}
         * @property {number} UNKNOWN_REASON_UNSPECIFIED=0 UNKNOWN_REASON_UNSPECIFIED value
         * @property {number} UNKNOWN_REASON_NO_PERMISSION=1 UNKNOWN_REASON_NO_PERMISSION value
         * @property {number} UNKNOWN_REASON_TIMEOUT=2 UNKNOWN_REASON_TIMEOUT value
         * @property {number} UNKNOWN_REASON_TOOL_MISSING=3 UNKNOWN_REASON_TOOL_MISSING value
         * @property {number} UNKNOWN_REASON_NOT_SUPPORTED=4 UNKNOWN_REASON_NOT_SUPPORTED value
         * @property {number} UNKNOWN_REASON_PARSE_ERROR=5 UNKNOWN_REASON_PARSE_ERROR value
         * @property {number} UNKNOWN_REASON_STALE_SOURCE=6 UNKNOWN_REASON_STALE_SOURCE value
         */
        v1.UnknownReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "UNKNOWN_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "UNKNOWN_REASON_NO_PERMISSION"] = 1;
            values[valuesById[2] = "UNKNOWN_REASON_TIMEOUT"] = 2;
            values[valuesById[3] = "UNKNOWN_REASON_TOOL_MISSING"] = 3;
            values[valuesById[4] = "UNKNOWN_REASON_NOT_SUPPORTED"] = 4;
            values[valuesById[5] = "UNKNOWN_REASON_PARSE_ERROR"] = 5;
            values[valuesById[6] = "UNKNOWN_REASON_STALE_SOURCE"] = 6;
            return values;
        })();

        v1.Unknown = (function() {

            /**
             * Properties of an Unknown.
             * @typedef {Object} deskside.v1.Unknown.$Properties
             * @property {deskside.v1.UnknownReason} [reason] Unknown reason
             * @property {string} [detail] Unknown detail
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Unknown.
             * @memberof deskside.v1
             * @interface IUnknown
             * @augments deskside.v1.Unknown.$Properties
             * @deprecated Use deskside.v1.Unknown.$Properties instead.
             */

            /**
             * Shape of an Unknown.
             * @typedef {deskside.v1.Unknown.$Properties} deskside.v1.Unknown.$Shape
             */

            /**
             * Constructs a new Unknown.
             * @memberof deskside.v1
             * @classdesc Represents an Unknown.
             * @constructor
             * @param {deskside.v1.Unknown.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Unknown = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Unknown reason.
             * @member {deskside.v1.UnknownReason} reason
             * @memberof deskside.v1.Unknown
             * @instance
             */
            Unknown.prototype.reason = 0;

            /**
             * Unknown detail.
             * @member {string} detail
             * @memberof deskside.v1.Unknown
             * @instance
             */
            Unknown.prototype.detail = "";

            /**
             * Encodes the specified Unknown message. Does not implicitly {@link deskside.v1.Unknown.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Unknown
             * @static
             * @param {deskside.v1.Unknown.$Properties} message Unknown message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Unknown.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.reason);
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.detail);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Unknown message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Unknown
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Unknown & deskside.v1.Unknown.$Shape} Unknown
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Unknown.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Unknown();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.detail = value;
                            else
                                delete message.detail;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Unknown;
        })();

        v1.Gap = (function() {

            /**
             * Properties of a Gap.
             * @typedef {Object} deskside.v1.Gap.$Properties
             * @property {number|Long} [from_seq] Gap from_seq
             * @property {number|Long} [to_seq] Gap to_seq
             * @property {number|Long} [count] Gap count
             * @property {string} [reason] Gap reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Gap.
             * @memberof deskside.v1
             * @interface IGap
             * @augments deskside.v1.Gap.$Properties
             * @deprecated Use deskside.v1.Gap.$Properties instead.
             */

            /**
             * Shape of a Gap.
             * @typedef {deskside.v1.Gap.$Properties} deskside.v1.Gap.$Shape
             */

            /**
             * Constructs a new Gap.
             * @memberof deskside.v1
             * @classdesc Represents a Gap.
             * @constructor
             * @param {deskside.v1.Gap.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Gap = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Gap from_seq.
             * @member {number|Long} from_seq
             * @memberof deskside.v1.Gap
             * @instance
             */
            Gap.prototype.from_seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Gap to_seq.
             * @member {number|Long} to_seq
             * @memberof deskside.v1.Gap
             * @instance
             */
            Gap.prototype.to_seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Gap count.
             * @member {number|Long} count
             * @memberof deskside.v1.Gap
             * @instance
             */
            Gap.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Gap reason.
             * @member {string} reason
             * @memberof deskside.v1.Gap
             * @instance
             */
            Gap.prototype.reason = "";

            /**
             * Encodes the specified Gap message. Does not implicitly {@link deskside.v1.Gap.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Gap
             * @static
             * @param {deskside.v1.Gap.$Properties} message Gap message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Gap.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.from_seq != null && $Object.hasOwnProperty.call(message, "from_seq") && (typeof message.from_seq === "object" ? message.from_seq.low || message.from_seq.high : message.from_seq !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.from_seq);
                if (message.to_seq != null && $Object.hasOwnProperty.call(message, "to_seq") && (typeof message.to_seq === "object" ? message.to_seq.low || message.to_seq.high : message.to_seq !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.to_seq);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.count);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Gap message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Gap
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Gap & deskside.v1.Gap.$Shape} Gap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Gap.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Gap();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.from_seq = value;
                            else
                                delete message.from_seq;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.to_seq = value;
                            else
                                delete message.to_seq;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Gap;
        })();

        v1.Ack = (function() {

            /**
             * Properties of an Ack.
             * @typedef {Object} deskside.v1.Ack.$Properties
             * @property {deskside.v1.Lane} [lane] Ack lane
             * @property {Uint8Array} [epoch] Ack epoch
             * @property {number|Long} [acked_seq] Ack acked_seq
             * @property {number} [credit_bytes] Ack credit_bytes
             * @property {Array.<deskside.v1.Rejected.$Properties>} [rejected] Ack rejected
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Ack.
             * @memberof deskside.v1
             * @interface IAck
             * @augments deskside.v1.Ack.$Properties
             * @deprecated Use deskside.v1.Ack.$Properties instead.
             */

            /**
             * Shape of an Ack.
             * @typedef {deskside.v1.Ack.$Properties} deskside.v1.Ack.$Shape
             */

            /**
             * Constructs a new Ack.
             * @memberof deskside.v1
             * @classdesc Represents an Ack.
             * @constructor
             * @param {deskside.v1.Ack.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Ack = function (properties) {
                this.rejected = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Ack lane.
             * @member {deskside.v1.Lane} lane
             * @memberof deskside.v1.Ack
             * @instance
             */
            Ack.prototype.lane = 0;

            /**
             * Ack epoch.
             * @member {Uint8Array} epoch
             * @memberof deskside.v1.Ack
             * @instance
             */
            Ack.prototype.epoch = $util.newBuffer([]);

            /**
             * Ack acked_seq.
             * @member {number|Long} acked_seq
             * @memberof deskside.v1.Ack
             * @instance
             */
            Ack.prototype.acked_seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Ack credit_bytes.
             * @member {number} credit_bytes
             * @memberof deskside.v1.Ack
             * @instance
             */
            Ack.prototype.credit_bytes = 0;

            /**
             * Ack rejected.
             * @member {Array.<deskside.v1.Rejected>} rejected
             * @memberof deskside.v1.Ack
             * @instance
             */
            Ack.prototype.rejected = $util.emptyArray;

            /**
             * Encodes the specified Ack message. Does not implicitly {@link deskside.v1.Ack.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Ack
             * @static
             * @param {deskside.v1.Ack.$Properties} message Ack message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ack.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.lane);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.epoch);
                if (message.acked_seq != null && $Object.hasOwnProperty.call(message, "acked_seq") && (typeof message.acked_seq === "object" ? message.acked_seq.low || message.acked_seq.high : message.acked_seq !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.acked_seq);
                if (message.credit_bytes != null && $Object.hasOwnProperty.call(message, "credit_bytes") && message.credit_bytes !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.credit_bytes);
                if (message.rejected != null && message.rejected.length)
                    for (let i = 0; i < message.rejected.length; ++i)
                        $root.deskside.v1.Rejected.encode(message.rejected[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Ack message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Ack
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Ack & deskside.v1.Ack.$Shape} Ack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ack.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Ack();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.acked_seq = value;
                            else
                                delete message.acked_seq;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.credit_bytes = value;
                            else
                                delete message.credit_bytes;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rejected && message.rejected.length))
                                message.rejected = [];
                            message.rejected.push($root.deskside.v1.Rejected.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Ack;
        })();

        v1.Rejected = (function() {

            /**
             * Properties of a Rejected.
             * @typedef {Object} deskside.v1.Rejected.$Properties
             * @property {number|Long} [seq] Rejected seq
             * @property {string} [code] Rejected code
             * @property {string} [text] Rejected text
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Rejected.
             * @memberof deskside.v1
             * @interface IRejected
             * @augments deskside.v1.Rejected.$Properties
             * @deprecated Use deskside.v1.Rejected.$Properties instead.
             */

            /**
             * Shape of a Rejected.
             * @typedef {deskside.v1.Rejected.$Properties} deskside.v1.Rejected.$Shape
             */

            /**
             * Constructs a new Rejected.
             * @memberof deskside.v1
             * @classdesc Represents a Rejected.
             * @constructor
             * @param {deskside.v1.Rejected.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Rejected = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Rejected seq.
             * @member {number|Long} seq
             * @memberof deskside.v1.Rejected
             * @instance
             */
            Rejected.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Rejected code.
             * @member {string} code
             * @memberof deskside.v1.Rejected
             * @instance
             */
            Rejected.prototype.code = "";

            /**
             * Rejected text.
             * @member {string} text
             * @memberof deskside.v1.Rejected
             * @instance
             */
            Rejected.prototype.text = "";

            /**
             * Encodes the specified Rejected message. Does not implicitly {@link deskside.v1.Rejected.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Rejected
             * @static
             * @param {deskside.v1.Rejected.$Properties} message Rejected message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Rejected.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.seq);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.code);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.text);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Rejected message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Rejected
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Rejected & deskside.v1.Rejected.$Shape} Rejected
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Rejected.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Rejected();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Rejected;
        })();

        v1.Nack = (function() {

            /**
             * Properties of a Nack.
             * @typedef {Object} deskside.v1.Nack.$Properties
             * @property {deskside.v1.Lane} [lane] Nack lane
             * @property {Uint8Array} [epoch] Nack epoch
             * @property {number|Long} [expected_seq] Nack expected_seq
             * @property {string} [code] Nack code
             * @property {number} [retry_after_ms] Nack retry_after_ms
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Nack.
             * @memberof deskside.v1
             * @interface INack
             * @augments deskside.v1.Nack.$Properties
             * @deprecated Use deskside.v1.Nack.$Properties instead.
             */

            /**
             * Shape of a Nack.
             * @typedef {deskside.v1.Nack.$Properties} deskside.v1.Nack.$Shape
             */

            /**
             * Constructs a new Nack.
             * @memberof deskside.v1
             * @classdesc Represents a Nack.
             * @constructor
             * @param {deskside.v1.Nack.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Nack = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Nack lane.
             * @member {deskside.v1.Lane} lane
             * @memberof deskside.v1.Nack
             * @instance
             */
            Nack.prototype.lane = 0;

            /**
             * Nack epoch.
             * @member {Uint8Array} epoch
             * @memberof deskside.v1.Nack
             * @instance
             */
            Nack.prototype.epoch = $util.newBuffer([]);

            /**
             * Nack expected_seq.
             * @member {number|Long} expected_seq
             * @memberof deskside.v1.Nack
             * @instance
             */
            Nack.prototype.expected_seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Nack code.
             * @member {string} code
             * @memberof deskside.v1.Nack
             * @instance
             */
            Nack.prototype.code = "";

            /**
             * Nack retry_after_ms.
             * @member {number} retry_after_ms
             * @memberof deskside.v1.Nack
             * @instance
             */
            Nack.prototype.retry_after_ms = 0;

            /**
             * Encodes the specified Nack message. Does not implicitly {@link deskside.v1.Nack.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Nack
             * @static
             * @param {deskside.v1.Nack.$Properties} message Nack message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Nack.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.lane);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.epoch);
                if (message.expected_seq != null && $Object.hasOwnProperty.call(message, "expected_seq") && (typeof message.expected_seq === "object" ? message.expected_seq.low || message.expected_seq.high : message.expected_seq !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.expected_seq);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.code);
                if (message.retry_after_ms != null && $Object.hasOwnProperty.call(message, "retry_after_ms") && message.retry_after_ms !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.retry_after_ms);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Nack message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Nack
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Nack & deskside.v1.Nack.$Shape} Nack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Nack.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Nack();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.expected_seq = value;
                            else
                                delete message.expected_seq;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.retry_after_ms = value;
                            else
                                delete message.retry_after_ms;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Nack;
        })();

        v1.Heartbeat = (function() {

            /**
             * Properties of a Heartbeat.
             * @typedef {Object} deskside.v1.Heartbeat.$Properties
             * @property {number|Long} [wall_ms] Heartbeat wall_ms
             * @property {number|Long} [mono_ms] Heartbeat mono_ms
             * @property {number|Long} [spool_events] Heartbeat spool_events
             * @property {number} [cpu_permille] Heartbeat cpu_permille
             * @property {number} [rss_kib] Heartbeat rss_kib
             * @property {boolean|null} [on_battery] Heartbeat on_battery
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Heartbeat.
             * @memberof deskside.v1
             * @interface IHeartbeat
             * @augments deskside.v1.Heartbeat.$Properties
             * @deprecated Use deskside.v1.Heartbeat.$Properties instead.
             */

            /**
             * Shape of a Heartbeat.
             * @typedef {deskside.v1.Heartbeat.$Properties} deskside.v1.Heartbeat.$Shape
             */

            /**
             * Constructs a new Heartbeat.
             * @memberof deskside.v1
             * @classdesc Represents a Heartbeat.
             * @constructor
             * @param {deskside.v1.Heartbeat.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Heartbeat = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Heartbeat wall_ms.
             * @member {number|Long} wall_ms
             * @memberof deskside.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.wall_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat mono_ms.
             * @member {number|Long} mono_ms
             * @memberof deskside.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.mono_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat spool_events.
             * @member {number|Long} spool_events
             * @memberof deskside.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.spool_events = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat cpu_permille.
             * @member {number} cpu_permille
             * @memberof deskside.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.cpu_permille = 0;

            /**
             * Heartbeat rss_kib.
             * @member {number} rss_kib
             * @memberof deskside.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.rss_kib = 0;

            /**
             * Heartbeat on_battery.
             * @member {boolean|null} on_battery
             * @memberof deskside.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.on_battery = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Heartbeat.prototype, "_on_battery", {
                get: $util.oneOfGetter($oneOfFields = ["on_battery"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link deskside.v1.Heartbeat.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Heartbeat
             * @static
             * @param {deskside.v1.Heartbeat.$Properties} message Heartbeat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Heartbeat.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.wall_ms != null && $Object.hasOwnProperty.call(message, "wall_ms") && (typeof message.wall_ms === "object" ? message.wall_ms.low || message.wall_ms.high : message.wall_ms !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.wall_ms);
                if (message.mono_ms != null && $Object.hasOwnProperty.call(message, "mono_ms") && (typeof message.mono_ms === "object" ? message.mono_ms.low || message.mono_ms.high : message.mono_ms !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.mono_ms);
                if (message.spool_events != null && $Object.hasOwnProperty.call(message, "spool_events") && (typeof message.spool_events === "object" ? message.spool_events.low || message.spool_events.high : message.spool_events !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.spool_events);
                if (message.cpu_permille != null && $Object.hasOwnProperty.call(message, "cpu_permille") && message.cpu_permille !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.cpu_permille);
                if (message.rss_kib != null && $Object.hasOwnProperty.call(message, "rss_kib") && message.rss_kib !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.rss_kib);
                if (message.on_battery != null && $Object.hasOwnProperty.call(message, "on_battery"))
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.on_battery);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Heartbeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Heartbeat & deskside.v1.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Heartbeat.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Heartbeat();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.wall_ms = value;
                            else
                                delete message.wall_ms;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.mono_ms = value;
                            else
                                delete message.mono_ms;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.spool_events = value;
                            else
                                delete message.spool_events;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.cpu_permille = value;
                            else
                                delete message.cpu_permille;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rss_kib = value;
                            else
                                delete message.rss_kib;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.on_battery = reader.bool();
                            message._on_battery = "on_battery";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Heartbeat;
        })();

        v1.HeartbeatAck = (function() {

            /**
             * Properties of a HeartbeatAck.
             * @typedef {Object} deskside.v1.HeartbeatAck.$Properties
             * @property {number|Long} [server_ms] HeartbeatAck server_ms
             * @property {number|Long} [wall_ms] HeartbeatAck wall_ms
             * @property {number|Long} [mono_ms] HeartbeatAck mono_ms
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a HeartbeatAck.
             * @memberof deskside.v1
             * @interface IHeartbeatAck
             * @augments deskside.v1.HeartbeatAck.$Properties
             * @deprecated Use deskside.v1.HeartbeatAck.$Properties instead.
             */

            /**
             * Shape of a HeartbeatAck.
             * @typedef {deskside.v1.HeartbeatAck.$Properties} deskside.v1.HeartbeatAck.$Shape
             */

            /**
             * Constructs a new HeartbeatAck.
             * @memberof deskside.v1
             * @classdesc Represents a HeartbeatAck.
             * @constructor
             * @param {deskside.v1.HeartbeatAck.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const HeartbeatAck = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * HeartbeatAck server_ms.
             * @member {number|Long} server_ms
             * @memberof deskside.v1.HeartbeatAck
             * @instance
             */
            HeartbeatAck.prototype.server_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * HeartbeatAck wall_ms.
             * @member {number|Long} wall_ms
             * @memberof deskside.v1.HeartbeatAck
             * @instance
             */
            HeartbeatAck.prototype.wall_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * HeartbeatAck mono_ms.
             * @member {number|Long} mono_ms
             * @memberof deskside.v1.HeartbeatAck
             * @instance
             */
            HeartbeatAck.prototype.mono_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified HeartbeatAck message. Does not implicitly {@link deskside.v1.HeartbeatAck.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.HeartbeatAck
             * @static
             * @param {deskside.v1.HeartbeatAck.$Properties} message HeartbeatAck message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            HeartbeatAck.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.server_ms != null && $Object.hasOwnProperty.call(message, "server_ms") && (typeof message.server_ms === "object" ? message.server_ms.low || message.server_ms.high : message.server_ms !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.server_ms);
                if (message.wall_ms != null && $Object.hasOwnProperty.call(message, "wall_ms") && (typeof message.wall_ms === "object" ? message.wall_ms.low || message.wall_ms.high : message.wall_ms !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.wall_ms);
                if (message.mono_ms != null && $Object.hasOwnProperty.call(message, "mono_ms") && (typeof message.mono_ms === "object" ? message.mono_ms.low || message.mono_ms.high : message.mono_ms !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.mono_ms);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a HeartbeatAck message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.HeartbeatAck
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.HeartbeatAck & deskside.v1.HeartbeatAck.$Shape} HeartbeatAck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            HeartbeatAck.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.HeartbeatAck();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.server_ms = value;
                            else
                                delete message.server_ms;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.wall_ms = value;
                            else
                                delete message.wall_ms;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.mono_ms = value;
                            else
                                delete message.mono_ms;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return HeartbeatAck;
        })();

        /**
         * CommandKind enum.
         * @name deskside.v1.CommandKind
         * @enum {number}
         * @property {number} COMMAND_KIND_UNSPECIFIED=0 COMMAND_KIND_UNSPECIFIED value
         * @property {number} COMMAND_KIND_RUN_CHECK=1 COMMAND_KIND_RUN_CHECK value
         */
        v1.CommandKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "COMMAND_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "COMMAND_KIND_RUN_CHECK"] = 1;
            return values;
        })();

        v1.Command = (function() {

            /**
             * Properties of a Command.
             * @typedef {Object} deskside.v1.Command.$Properties
             * @property {Uint8Array} [command_id] Command command_id
             * @property {deskside.v1.CommandKind} [kind] Command kind
             * @property {string} [check] Command check
             * @property {number} [ttl_ms] Command ttl_ms
             * @property {string} [operator] Command operator
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Command.
             * @memberof deskside.v1
             * @interface ICommand
             * @augments deskside.v1.Command.$Properties
             * @deprecated Use deskside.v1.Command.$Properties instead.
             */

            /**
             * Shape of a Command.
             * @typedef {deskside.v1.Command.$Properties} deskside.v1.Command.$Shape
             */

            /**
             * Constructs a new Command.
             * @memberof deskside.v1
             * @classdesc Represents a Command.
             * @constructor
             * @param {deskside.v1.Command.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Command = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Command command_id.
             * @member {Uint8Array} command_id
             * @memberof deskside.v1.Command
             * @instance
             */
            Command.prototype.command_id = $util.newBuffer([]);

            /**
             * Command kind.
             * @member {deskside.v1.CommandKind} kind
             * @memberof deskside.v1.Command
             * @instance
             */
            Command.prototype.kind = 0;

            /**
             * Command check.
             * @member {string} check
             * @memberof deskside.v1.Command
             * @instance
             */
            Command.prototype.check = "";

            /**
             * Command ttl_ms.
             * @member {number} ttl_ms
             * @memberof deskside.v1.Command
             * @instance
             */
            Command.prototype.ttl_ms = 0;

            /**
             * Command operator.
             * @member {string} operator
             * @memberof deskside.v1.Command
             * @instance
             */
            Command.prototype.operator = "";

            /**
             * Encodes the specified Command message. Does not implicitly {@link deskside.v1.Command.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Command
             * @static
             * @param {deskside.v1.Command.$Properties} message Command message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Command.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.command_id != null && $Object.hasOwnProperty.call(message, "command_id") && message.command_id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.command_id);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                if (message.check != null && $Object.hasOwnProperty.call(message, "check") && message.check !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.check);
                if (message.ttl_ms != null && $Object.hasOwnProperty.call(message, "ttl_ms") && message.ttl_ms !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.ttl_ms);
                if (message.operator != null && $Object.hasOwnProperty.call(message, "operator") && message.operator !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.operator);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Command message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Command
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Command & deskside.v1.Command.$Shape} Command
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Command.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Command();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.command_id = value;
                            else
                                delete message.command_id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.check = value;
                            else
                                delete message.check;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ttl_ms = value;
                            else
                                delete message.ttl_ms;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.operator = value;
                            else
                                delete message.operator;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Command;
        })();

        v1.CommandAck = (function() {

            /**
             * Properties of a CommandAck.
             * @typedef {Object} deskside.v1.CommandAck.$Properties
             * @property {Uint8Array} [command_id] CommandAck command_id
             * @property {string} [refused] CommandAck refused
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CommandAck.
             * @memberof deskside.v1
             * @interface ICommandAck
             * @augments deskside.v1.CommandAck.$Properties
             * @deprecated Use deskside.v1.CommandAck.$Properties instead.
             */

            /**
             * Shape of a CommandAck.
             * @typedef {deskside.v1.CommandAck.$Properties} deskside.v1.CommandAck.$Shape
             */

            /**
             * Constructs a new CommandAck.
             * @memberof deskside.v1
             * @classdesc Represents a CommandAck.
             * @constructor
             * @param {deskside.v1.CommandAck.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CommandAck = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CommandAck command_id.
             * @member {Uint8Array} command_id
             * @memberof deskside.v1.CommandAck
             * @instance
             */
            CommandAck.prototype.command_id = $util.newBuffer([]);

            /**
             * CommandAck refused.
             * @member {string} refused
             * @memberof deskside.v1.CommandAck
             * @instance
             */
            CommandAck.prototype.refused = "";

            /**
             * Encodes the specified CommandAck message. Does not implicitly {@link deskside.v1.CommandAck.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.CommandAck
             * @static
             * @param {deskside.v1.CommandAck.$Properties} message CommandAck message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CommandAck.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.command_id != null && $Object.hasOwnProperty.call(message, "command_id") && message.command_id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.command_id);
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused") && message.refused !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.refused);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CommandAck message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.CommandAck
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.CommandAck & deskside.v1.CommandAck.$Shape} CommandAck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CommandAck.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.CommandAck();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.command_id = value;
                            else
                                delete message.command_id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.refused = value;
                            else
                                delete message.refused;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CommandAck;
        })();

        v1.Drain = (function() {

            /**
             * Properties of a Drain.
             * @typedef {Object} deskside.v1.Drain.$Properties
             * @property {number} [retry_after_ms] Drain retry_after_ms
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Drain.
             * @memberof deskside.v1
             * @interface IDrain
             * @augments deskside.v1.Drain.$Properties
             * @deprecated Use deskside.v1.Drain.$Properties instead.
             */

            /**
             * Shape of a Drain.
             * @typedef {deskside.v1.Drain.$Properties} deskside.v1.Drain.$Shape
             */

            /**
             * Constructs a new Drain.
             * @memberof deskside.v1
             * @classdesc Represents a Drain.
             * @constructor
             * @param {deskside.v1.Drain.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Drain = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Drain retry_after_ms.
             * @member {number} retry_after_ms
             * @memberof deskside.v1.Drain
             * @instance
             */
            Drain.prototype.retry_after_ms = 0;

            /**
             * Encodes the specified Drain message. Does not implicitly {@link deskside.v1.Drain.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Drain
             * @static
             * @param {deskside.v1.Drain.$Properties} message Drain message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Drain.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.retry_after_ms != null && $Object.hasOwnProperty.call(message, "retry_after_ms") && message.retry_after_ms !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.retry_after_ms);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Drain message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Drain
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Drain & deskside.v1.Drain.$Shape} Drain
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Drain.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Drain();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.retry_after_ms = value;
                            else
                                delete message.retry_after_ms;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Drain;
        })();

        /**
         * GoodbyeReason enum.
         * @name deskside.v1.GoodbyeReason
         * @enum {number}
         * @property {number} GOODBYE_REASON_UNSPECIFIED=0 GOODBYE_REASON_UNSPECIFIED value
         * @property {number} GOODBYE_REASON_SHUTDOWN=1 GOODBYE_REASON_SHUTDOWN value
         * @property {number} GOODBYE_REASON_SLEEP=2 GOODBYE_REASON_SLEEP value
         * @property {number} GOODBYE_REASON_UPGRADE=3 GOODBYE_REASON_UPGRADE value
         * @property {number} GOODBYE_REASON_LOGOFF=4 GOODBYE_REASON_LOGOFF value
         * @property {number} GOODBYE_REASON_STOPPED=5 GOODBYE_REASON_STOPPED value
         */
        v1.GoodbyeReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "GOODBYE_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "GOODBYE_REASON_SHUTDOWN"] = 1;
            values[valuesById[2] = "GOODBYE_REASON_SLEEP"] = 2;
            values[valuesById[3] = "GOODBYE_REASON_UPGRADE"] = 3;
            values[valuesById[4] = "GOODBYE_REASON_LOGOFF"] = 4;
            values[valuesById[5] = "GOODBYE_REASON_STOPPED"] = 5;
            return values;
        })();

        v1.Goodbye = (function() {

            /**
             * Properties of a Goodbye.
             * @typedef {Object} deskside.v1.Goodbye.$Properties
             * @property {deskside.v1.GoodbyeReason} [reason] Goodbye reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Goodbye.
             * @memberof deskside.v1
             * @interface IGoodbye
             * @augments deskside.v1.Goodbye.$Properties
             * @deprecated Use deskside.v1.Goodbye.$Properties instead.
             */

            /**
             * Shape of a Goodbye.
             * @typedef {deskside.v1.Goodbye.$Properties} deskside.v1.Goodbye.$Shape
             */

            /**
             * Constructs a new Goodbye.
             * @memberof deskside.v1
             * @classdesc Represents a Goodbye.
             * @constructor
             * @param {deskside.v1.Goodbye.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Goodbye = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Goodbye reason.
             * @member {deskside.v1.GoodbyeReason} reason
             * @memberof deskside.v1.Goodbye
             * @instance
             */
            Goodbye.prototype.reason = 0;

            /**
             * Encodes the specified Goodbye message. Does not implicitly {@link deskside.v1.Goodbye.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Goodbye
             * @static
             * @param {deskside.v1.Goodbye.$Properties} message Goodbye message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Goodbye.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Goodbye message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Goodbye
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Goodbye & deskside.v1.Goodbye.$Shape} Goodbye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Goodbye.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Goodbye();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Goodbye;
        })();

        v1.Error = (function() {

            /**
             * Properties of an Error.
             * @typedef {Object} deskside.v1.Error.$Properties
             * @property {string} [code] Error code
             * @property {string} [text] Error text
             * @property {number} [retry_after_ms] Error retry_after_ms
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Error.
             * @memberof deskside.v1
             * @interface IError
             * @augments deskside.v1.Error.$Properties
             * @deprecated Use deskside.v1.Error.$Properties instead.
             */

            /**
             * Shape of an Error.
             * @typedef {deskside.v1.Error.$Properties} deskside.v1.Error.$Shape
             */

            /**
             * Constructs a new Error.
             * @memberof deskside.v1
             * @classdesc Represents an Error.
             * @constructor
             * @param {deskside.v1.Error.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Error = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Error code.
             * @member {string} code
             * @memberof deskside.v1.Error
             * @instance
             */
            Error.prototype.code = "";

            /**
             * Error text.
             * @member {string} text
             * @memberof deskside.v1.Error
             * @instance
             */
            Error.prototype.text = "";

            /**
             * Error retry_after_ms.
             * @member {number} retry_after_ms
             * @memberof deskside.v1.Error
             * @instance
             */
            Error.prototype.retry_after_ms = 0;

            /**
             * Encodes the specified Error message. Does not implicitly {@link deskside.v1.Error.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Error
             * @static
             * @param {deskside.v1.Error.$Properties} message Error message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Error.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.text);
                if (message.retry_after_ms != null && $Object.hasOwnProperty.call(message, "retry_after_ms") && message.retry_after_ms !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.retry_after_ms);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Error message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Error
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Error & deskside.v1.Error.$Shape} Error
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Error.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Error();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.retry_after_ms = value;
                            else
                                delete message.retry_after_ms;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Error;
        })();

        v1.Facts = (function() {

            /**
             * Properties of a Facts.
             * @typedef {Object} deskside.v1.Facts.$Properties
             * @property {deskside.v1.Volumes.$Properties|null} [volumes] Facts volumes
             * @property {deskside.v1.Updates.$Properties|null} [updates] Facts updates
             * @property {deskside.v1.Reboot.$Properties|null} [reboot] Facts reboot
             * @property {deskside.v1.Release.$Properties|null} [release] Facts release
             * @property {deskside.v1.Network.$Properties|null} [network] Facts network
             * @property {deskside.v1.Firewall.$Properties|null} [firewall] Facts firewall
             * @property {deskside.v1.Accounts.$Properties|null} [accounts] Facts accounts
             * @property {deskside.v1.Logins.$Properties|null} [logins] Facts logins
             * @property {deskside.v1.Listeners.$Properties|null} [listeners] Facts listeners
             * @property {deskside.v1.Services.$Properties|null} [services] Facts services
             * @property {deskside.v1.Smart.$Properties|null} [smart] Facts smart
             * @property {deskside.v1.Clock.$Properties|null} [clock] Facts clock
             * @property {deskside.v1.Load.$Properties|null} [load] Facts load
             * @property {deskside.v1.Inventory.$Properties|null} [inventory] Facts inventory
             * @property {"volumes"|"updates"|"reboot"|"release"|"network"|"firewall"|"accounts"|"logins"|"listeners"|"services"|"smart"|"clock"|"load"|"inventory"} [check] Facts check
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Facts.
             * @memberof deskside.v1
             * @interface IFacts
             * @augments deskside.v1.Facts.$Properties
             * @deprecated Use deskside.v1.Facts.$Properties instead.
             */

            /**
             * Narrowed shape of a Facts.
             * @typedef {{
             *   volumes?: deskside.v1.Volumes.$Shape|null;
             *   updates?: deskside.v1.Updates.$Shape|null;
             *   reboot?: deskside.v1.Reboot.$Shape|null;
             *   release?: deskside.v1.Release.$Shape|null;
             *   network?: deskside.v1.Network.$Shape|null;
             *   firewall?: deskside.v1.Firewall.$Shape|null;
             *   accounts?: deskside.v1.Accounts.$Shape|null;
             *   logins?: deskside.v1.Logins.$Shape|null;
             *   listeners?: deskside.v1.Listeners.$Shape|null;
             *   services?: deskside.v1.Services.$Shape|null;
             *   smart?: deskside.v1.Smart.$Shape|null;
             *   clock?: deskside.v1.Clock.$Shape|null;
             *   load?: deskside.v1.Load.$Shape|null;
             *   inventory?: deskside.v1.Inventory.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ check?: undefined; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "volumes"; volumes: deskside.v1.Volumes.$Shape; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "updates"; volumes?: null; updates: deskside.v1.Updates.$Shape; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "reboot"; volumes?: null; updates?: null; reboot: deskside.v1.Reboot.$Shape; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "release"; volumes?: null; updates?: null; reboot?: null; release: deskside.v1.Release.$Shape; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "network"; volumes?: null; updates?: null; reboot?: null; release?: null; network: deskside.v1.Network.$Shape; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "firewall"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall: deskside.v1.Firewall.$Shape; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "accounts"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts: deskside.v1.Accounts.$Shape; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "logins"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins: deskside.v1.Logins.$Shape; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "listeners"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners: deskside.v1.Listeners.$Shape; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "services"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services: deskside.v1.Services.$Shape; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "smart"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart: deskside.v1.Smart.$Shape; clock?: null; load?: null; inventory?: null }|{ check?: "clock"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock: deskside.v1.Clock.$Shape; load?: null; inventory?: null }|{ check?: "load"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load: deskside.v1.Load.$Shape; inventory?: null }|{ check?: "inventory"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory: deskside.v1.Inventory.$Shape })
             * )} deskside.v1.Facts.$Shape
             */

            /**
             * Constructs a new Facts.
             * @memberof deskside.v1
             * @classdesc Represents a Facts.
             * @constructor
             * @param {deskside.v1.Facts.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Facts = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Facts volumes.
             * @member {deskside.v1.Volumes|null} volumes
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.volumes = null;

            /**
             * Facts updates.
             * @member {deskside.v1.Updates|null} updates
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.updates = null;

            /**
             * Facts reboot.
             * @member {deskside.v1.Reboot|null} reboot
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.reboot = null;

            /**
             * Facts release.
             * @member {deskside.v1.Release|null} release
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.release = null;

            /**
             * Facts network.
             * @member {deskside.v1.Network|null} network
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.network = null;

            /**
             * Facts firewall.
             * @member {deskside.v1.Firewall|null} firewall
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.firewall = null;

            /**
             * Facts accounts.
             * @member {deskside.v1.Accounts|null} accounts
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.accounts = null;

            /**
             * Facts logins.
             * @member {deskside.v1.Logins|null} logins
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.logins = null;

            /**
             * Facts listeners.
             * @member {deskside.v1.Listeners|null} listeners
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.listeners = null;

            /**
             * Facts services.
             * @member {deskside.v1.Services|null} services
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.services = null;

            /**
             * Facts smart.
             * @member {deskside.v1.Smart|null} smart
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.smart = null;

            /**
             * Facts clock.
             * @member {deskside.v1.Clock|null} clock
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.clock = null;

            /**
             * Facts load.
             * @member {deskside.v1.Load|null} load
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.load = null;

            /**
             * Facts inventory.
             * @member {deskside.v1.Inventory|null} inventory
             * @memberof deskside.v1.Facts
             * @instance
             */
            Facts.prototype.inventory = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Facts check.
             * @member {"volumes"|"updates"|"reboot"|"release"|"network"|"firewall"|"accounts"|"logins"|"listeners"|"services"|"smart"|"clock"|"load"|"inventory"|undefined} check
             * @memberof deskside.v1.Facts
             * @instance
             */
            $Object.defineProperty(Facts.prototype, "check", {
                get: $util.oneOfGetter($oneOfFields = ["volumes", "updates", "reboot", "release", "network", "firewall", "accounts", "logins", "listeners", "services", "smart", "clock", "load", "inventory"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Facts message. Does not implicitly {@link deskside.v1.Facts.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Facts
             * @static
             * @param {deskside.v1.Facts.$Properties} message Facts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Facts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.volumes != null && $Object.hasOwnProperty.call(message, "volumes"))
                    $root.deskside.v1.Volumes.encode(message.volumes, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.updates != null && $Object.hasOwnProperty.call(message, "updates"))
                    $root.deskside.v1.Updates.encode(message.updates, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.reboot != null && $Object.hasOwnProperty.call(message, "reboot"))
                    $root.deskside.v1.Reboot.encode(message.reboot, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.release != null && $Object.hasOwnProperty.call(message, "release"))
                    $root.deskside.v1.Release.encode(message.release, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.network != null && $Object.hasOwnProperty.call(message, "network"))
                    $root.deskside.v1.Network.encode(message.network, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.firewall != null && $Object.hasOwnProperty.call(message, "firewall"))
                    $root.deskside.v1.Firewall.encode(message.firewall, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.accounts != null && $Object.hasOwnProperty.call(message, "accounts"))
                    $root.deskside.v1.Accounts.encode(message.accounts, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.logins != null && $Object.hasOwnProperty.call(message, "logins"))
                    $root.deskside.v1.Logins.encode(message.logins, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.listeners != null && $Object.hasOwnProperty.call(message, "listeners"))
                    $root.deskside.v1.Listeners.encode(message.listeners, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.services != null && $Object.hasOwnProperty.call(message, "services"))
                    $root.deskside.v1.Services.encode(message.services, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.smart != null && $Object.hasOwnProperty.call(message, "smart"))
                    $root.deskside.v1.Smart.encode(message.smart, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.clock != null && $Object.hasOwnProperty.call(message, "clock"))
                    $root.deskside.v1.Clock.encode(message.clock, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.load != null && $Object.hasOwnProperty.call(message, "load"))
                    $root.deskside.v1.Load.encode(message.load, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.inventory != null && $Object.hasOwnProperty.call(message, "inventory"))
                    $root.deskside.v1.Inventory.encode(message.inventory, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Facts message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Facts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Facts & deskside.v1.Facts.$Shape} Facts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Facts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Facts();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.volumes = $root.deskside.v1.Volumes.decode(reader, reader.size(), $undefined, _depth + 1, message.volumes);
                            message.check = "volumes";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.updates = $root.deskside.v1.Updates.decode(reader, reader.size(), $undefined, _depth + 1, message.updates);
                            message.check = "updates";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.reboot = $root.deskside.v1.Reboot.decode(reader, reader.size(), $undefined, _depth + 1, message.reboot);
                            message.check = "reboot";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.release = $root.deskside.v1.Release.decode(reader, reader.size(), $undefined, _depth + 1, message.release);
                            message.check = "release";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.network = $root.deskside.v1.Network.decode(reader, reader.size(), $undefined, _depth + 1, message.network);
                            message.check = "network";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.firewall = $root.deskside.v1.Firewall.decode(reader, reader.size(), $undefined, _depth + 1, message.firewall);
                            message.check = "firewall";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.accounts = $root.deskside.v1.Accounts.decode(reader, reader.size(), $undefined, _depth + 1, message.accounts);
                            message.check = "accounts";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.logins = $root.deskside.v1.Logins.decode(reader, reader.size(), $undefined, _depth + 1, message.logins);
                            message.check = "logins";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.listeners = $root.deskside.v1.Listeners.decode(reader, reader.size(), $undefined, _depth + 1, message.listeners);
                            message.check = "listeners";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.services = $root.deskside.v1.Services.decode(reader, reader.size(), $undefined, _depth + 1, message.services);
                            message.check = "services";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.smart = $root.deskside.v1.Smart.decode(reader, reader.size(), $undefined, _depth + 1, message.smart);
                            message.check = "smart";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.clock = $root.deskside.v1.Clock.decode(reader, reader.size(), $undefined, _depth + 1, message.clock);
                            message.check = "clock";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.load = $root.deskside.v1.Load.decode(reader, reader.size(), $undefined, _depth + 1, message.load);
                            message.check = "load";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.inventory = $root.deskside.v1.Inventory.decode(reader, reader.size(), $undefined, _depth + 1, message.inventory);
                            message.check = "inventory";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Facts;
        })();

        v1.Volumes = (function() {

            /**
             * Properties of a Volumes.
             * @typedef {Object} deskside.v1.Volumes.$Properties
             * @property {Array.<deskside.v1.Volume.$Properties>} [volumes] Volumes volumes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Volumes.
             * @memberof deskside.v1
             * @interface IVolumes
             * @augments deskside.v1.Volumes.$Properties
             * @deprecated Use deskside.v1.Volumes.$Properties instead.
             */

            /**
             * Shape of a Volumes.
             * @typedef {deskside.v1.Volumes.$Properties} deskside.v1.Volumes.$Shape
             */

            /**
             * Constructs a new Volumes.
             * @memberof deskside.v1
             * @classdesc Represents a Volumes.
             * @constructor
             * @param {deskside.v1.Volumes.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Volumes = function (properties) {
                this.volumes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Volumes volumes.
             * @member {Array.<deskside.v1.Volume>} volumes
             * @memberof deskside.v1.Volumes
             * @instance
             */
            Volumes.prototype.volumes = $util.emptyArray;

            /**
             * Encodes the specified Volumes message. Does not implicitly {@link deskside.v1.Volumes.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Volumes
             * @static
             * @param {deskside.v1.Volumes.$Properties} message Volumes message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Volumes.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.volumes != null && message.volumes.length)
                    for (let i = 0; i < message.volumes.length; ++i)
                        $root.deskside.v1.Volume.encode(message.volumes[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Volumes message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Volumes
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Volumes & deskside.v1.Volumes.$Shape} Volumes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Volumes.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Volumes();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.volumes && message.volumes.length))
                                message.volumes = [];
                            message.volumes.push($root.deskside.v1.Volume.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Volumes;
        })();

        v1.Volume = (function() {

            /**
             * Properties of a Volume.
             * @typedef {Object} deskside.v1.Volume.$Properties
             * @property {string} [id] Volume id
             * @property {string} [mount] Volume mount
             * @property {string} [device] Volume device
             * @property {string} [type] Volume type
             * @property {number|Long|null} [size_bytes] Volume size_bytes
             * @property {number|Long|null} [free_bytes] Volume free_bytes
             * @property {number|null} [free_ratio] Volume free_ratio
             * @property {number|Long|null} [inodes] Volume inodes
             * @property {number|null} [inodes_free_ratio] Volume inodes_free_ratio
             * @property {boolean|null} [read_only] Volume read_only
             * @property {boolean|null} [should_be_writable] Volume should_be_writable
             * @property {boolean} [network] Volume network
             * @property {boolean} [removable] Volume removable
             * @property {boolean} [stuck] Volume stuck
             * @property {boolean} [boot] Volume boot
             * @property {number|Long|null} [fs_errors] Volume fs_errors
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Volume.
             * @memberof deskside.v1
             * @interface IVolume
             * @augments deskside.v1.Volume.$Properties
             * @deprecated Use deskside.v1.Volume.$Properties instead.
             */

            /**
             * Shape of a Volume.
             * @typedef {deskside.v1.Volume.$Properties} deskside.v1.Volume.$Shape
             */

            /**
             * Constructs a new Volume.
             * @memberof deskside.v1
             * @classdesc Represents a Volume.
             * @constructor
             * @param {deskside.v1.Volume.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Volume = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Volume id.
             * @member {string} id
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.id = "";

            /**
             * Volume mount.
             * @member {string} mount
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.mount = "";

            /**
             * Volume device.
             * @member {string} device
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.device = "";

            /**
             * Volume type.
             * @member {string} type
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.type = "";

            /**
             * Volume size_bytes.
             * @member {number|Long|null} size_bytes
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.size_bytes = null;

            /**
             * Volume free_bytes.
             * @member {number|Long|null} free_bytes
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.free_bytes = null;

            /**
             * Volume free_ratio.
             * @member {number|null} free_ratio
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.free_ratio = null;

            /**
             * Volume inodes.
             * @member {number|Long|null} inodes
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.inodes = null;

            /**
             * Volume inodes_free_ratio.
             * @member {number|null} inodes_free_ratio
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.inodes_free_ratio = null;

            /**
             * Volume read_only.
             * @member {boolean|null} read_only
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.read_only = null;

            /**
             * Volume should_be_writable.
             * @member {boolean|null} should_be_writable
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.should_be_writable = null;

            /**
             * Volume network.
             * @member {boolean} network
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.network = false;

            /**
             * Volume removable.
             * @member {boolean} removable
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.removable = false;

            /**
             * Volume stuck.
             * @member {boolean} stuck
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.stuck = false;

            /**
             * Volume boot.
             * @member {boolean} boot
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.boot = false;

            /**
             * Volume fs_errors.
             * @member {number|Long|null} fs_errors
             * @memberof deskside.v1.Volume
             * @instance
             */
            Volume.prototype.fs_errors = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Volume.prototype, "_size_bytes", {
                get: $util.oneOfGetter($oneOfFields = ["size_bytes"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Volume.prototype, "_free_bytes", {
                get: $util.oneOfGetter($oneOfFields = ["free_bytes"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Volume.prototype, "_free_ratio", {
                get: $util.oneOfGetter($oneOfFields = ["free_ratio"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Volume.prototype, "_inodes", {
                get: $util.oneOfGetter($oneOfFields = ["inodes"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Volume.prototype, "_inodes_free_ratio", {
                get: $util.oneOfGetter($oneOfFields = ["inodes_free_ratio"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Volume.prototype, "_read_only", {
                get: $util.oneOfGetter($oneOfFields = ["read_only"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Volume.prototype, "_should_be_writable", {
                get: $util.oneOfGetter($oneOfFields = ["should_be_writable"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Volume.prototype, "_fs_errors", {
                get: $util.oneOfGetter($oneOfFields = ["fs_errors"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Volume message. Does not implicitly {@link deskside.v1.Volume.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Volume
             * @static
             * @param {deskside.v1.Volume.$Properties} message Volume message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Volume.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.mount != null && $Object.hasOwnProperty.call(message, "mount") && message.mount !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.mount);
                if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.device);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.type);
                if (message.size_bytes != null && $Object.hasOwnProperty.call(message, "size_bytes"))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.size_bytes);
                if (message.free_bytes != null && $Object.hasOwnProperty.call(message, "free_bytes"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.free_bytes);
                if (message.free_ratio != null && $Object.hasOwnProperty.call(message, "free_ratio"))
                    writer.uint32(/* id 7, wireType 1 =*/57).double(message.free_ratio);
                if (message.inodes != null && $Object.hasOwnProperty.call(message, "inodes"))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.inodes);
                if (message.inodes_free_ratio != null && $Object.hasOwnProperty.call(message, "inodes_free_ratio"))
                    writer.uint32(/* id 9, wireType 1 =*/73).double(message.inodes_free_ratio);
                if (message.read_only != null && $Object.hasOwnProperty.call(message, "read_only"))
                    writer.uint32(/* id 10, wireType 0 =*/80).bool(message.read_only);
                if (message.should_be_writable != null && $Object.hasOwnProperty.call(message, "should_be_writable"))
                    writer.uint32(/* id 11, wireType 0 =*/88).bool(message.should_be_writable);
                if (message.network != null && $Object.hasOwnProperty.call(message, "network") && message.network !== false)
                    writer.uint32(/* id 12, wireType 0 =*/96).bool(message.network);
                if (message.removable != null && $Object.hasOwnProperty.call(message, "removable") && message.removable !== false)
                    writer.uint32(/* id 13, wireType 0 =*/104).bool(message.removable);
                if (message.stuck != null && $Object.hasOwnProperty.call(message, "stuck") && message.stuck !== false)
                    writer.uint32(/* id 14, wireType 0 =*/112).bool(message.stuck);
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot") && message.boot !== false)
                    writer.uint32(/* id 15, wireType 0 =*/120).bool(message.boot);
                if (message.fs_errors != null && $Object.hasOwnProperty.call(message, "fs_errors"))
                    writer.uint32(/* id 16, wireType 0 =*/128).uint64(message.fs_errors);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Volume message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Volume
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Volume & deskside.v1.Volume.$Shape} Volume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Volume.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Volume();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.mount = value;
                            else
                                delete message.mount;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.device = value;
                            else
                                delete message.device;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.size_bytes = reader.uint64();
                            message._size_bytes = "size_bytes";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.free_bytes = reader.uint64();
                            message._free_bytes = "free_bytes";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            message.free_ratio = reader.double();
                            message._free_ratio = "free_ratio";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.inodes = reader.uint64();
                            message._inodes = "inodes";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 1)
                                break;
                            message.inodes_free_ratio = reader.double();
                            message._inodes_free_ratio = "inodes_free_ratio";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.read_only = reader.bool();
                            message._read_only = "read_only";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.should_be_writable = reader.bool();
                            message._should_be_writable = "should_be_writable";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.network = value;
                            else
                                delete message.network;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.removable = value;
                            else
                                delete message.removable;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.stuck = value;
                            else
                                delete message.stuck;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.boot = value;
                            else
                                delete message.boot;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            message.fs_errors = reader.uint64();
                            message._fs_errors = "fs_errors";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Volume;
        })();

        v1.Updates = (function() {

            /**
             * Properties of an Updates.
             * @typedef {Object} deskside.v1.Updates.$Properties
             * @property {string} [manager] Updates manager
             * @property {number|null} [pending] Updates pending
             * @property {number|null} [security_pending] Updates security_pending
             * @property {number|null} [held] Updates held
             * @property {number|null} [phased] Updates phased
             * @property {number|Long|null} [oldest_security_since_ms] Updates oldest_security_since_ms
             * @property {number|Long|null} [oldest_since_ms] Updates oldest_since_ms
             * @property {number|Long|null} [metadata_at_ms] Updates metadata_at_ms
             * @property {boolean|null} [automatic] Updates automatic
             * @property {boolean|null} [broken] Updates broken
             * @property {Array.<deskside.v1.PendingUpdate.$Properties>} [packages] Updates packages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Updates.
             * @memberof deskside.v1
             * @interface IUpdates
             * @augments deskside.v1.Updates.$Properties
             * @deprecated Use deskside.v1.Updates.$Properties instead.
             */

            /**
             * Shape of an Updates.
             * @typedef {deskside.v1.Updates.$Properties} deskside.v1.Updates.$Shape
             */

            /**
             * Constructs a new Updates.
             * @memberof deskside.v1
             * @classdesc Represents an Updates.
             * @constructor
             * @param {deskside.v1.Updates.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Updates = function (properties) {
                this.packages = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Updates manager.
             * @member {string} manager
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.manager = "";

            /**
             * Updates pending.
             * @member {number|null} pending
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.pending = null;

            /**
             * Updates security_pending.
             * @member {number|null} security_pending
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.security_pending = null;

            /**
             * Updates held.
             * @member {number|null} held
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.held = null;

            /**
             * Updates phased.
             * @member {number|null} phased
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.phased = null;

            /**
             * Updates oldest_security_since_ms.
             * @member {number|Long|null} oldest_security_since_ms
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.oldest_security_since_ms = null;

            /**
             * Updates oldest_since_ms.
             * @member {number|Long|null} oldest_since_ms
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.oldest_since_ms = null;

            /**
             * Updates metadata_at_ms.
             * @member {number|Long|null} metadata_at_ms
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.metadata_at_ms = null;

            /**
             * Updates automatic.
             * @member {boolean|null} automatic
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.automatic = null;

            /**
             * Updates broken.
             * @member {boolean|null} broken
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.broken = null;

            /**
             * Updates packages.
             * @member {Array.<deskside.v1.PendingUpdate>} packages
             * @memberof deskside.v1.Updates
             * @instance
             */
            Updates.prototype.packages = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Updates.prototype, "_pending", {
                get: $util.oneOfGetter($oneOfFields = ["pending"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Updates.prototype, "_security_pending", {
                get: $util.oneOfGetter($oneOfFields = ["security_pending"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Updates.prototype, "_held", {
                get: $util.oneOfGetter($oneOfFields = ["held"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Updates.prototype, "_phased", {
                get: $util.oneOfGetter($oneOfFields = ["phased"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Updates.prototype, "_oldest_security_since_ms", {
                get: $util.oneOfGetter($oneOfFields = ["oldest_security_since_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Updates.prototype, "_oldest_since_ms", {
                get: $util.oneOfGetter($oneOfFields = ["oldest_since_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Updates.prototype, "_metadata_at_ms", {
                get: $util.oneOfGetter($oneOfFields = ["metadata_at_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Updates.prototype, "_automatic", {
                get: $util.oneOfGetter($oneOfFields = ["automatic"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Updates.prototype, "_broken", {
                get: $util.oneOfGetter($oneOfFields = ["broken"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Updates message. Does not implicitly {@link deskside.v1.Updates.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Updates
             * @static
             * @param {deskside.v1.Updates.$Properties} message Updates message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Updates.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.manager != null && $Object.hasOwnProperty.call(message, "manager") && message.manager !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.manager);
                if (message.pending != null && $Object.hasOwnProperty.call(message, "pending"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.pending);
                if (message.security_pending != null && $Object.hasOwnProperty.call(message, "security_pending"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.security_pending);
                if (message.held != null && $Object.hasOwnProperty.call(message, "held"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.held);
                if (message.phased != null && $Object.hasOwnProperty.call(message, "phased"))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.phased);
                if (message.oldest_security_since_ms != null && $Object.hasOwnProperty.call(message, "oldest_security_since_ms"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.oldest_security_since_ms);
                if (message.oldest_since_ms != null && $Object.hasOwnProperty.call(message, "oldest_since_ms"))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.oldest_since_ms);
                if (message.metadata_at_ms != null && $Object.hasOwnProperty.call(message, "metadata_at_ms"))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.metadata_at_ms);
                if (message.automatic != null && $Object.hasOwnProperty.call(message, "automatic"))
                    writer.uint32(/* id 9, wireType 0 =*/72).bool(message.automatic);
                if (message.broken != null && $Object.hasOwnProperty.call(message, "broken"))
                    writer.uint32(/* id 10, wireType 0 =*/80).bool(message.broken);
                if (message.packages != null && message.packages.length)
                    for (let i = 0; i < message.packages.length; ++i)
                        $root.deskside.v1.PendingUpdate.encode(message.packages[i], writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Updates message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Updates
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Updates & deskside.v1.Updates.$Shape} Updates
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Updates.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Updates();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.manager = value;
                            else
                                delete message.manager;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.pending = reader.uint32();
                            message._pending = "pending";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.security_pending = reader.uint32();
                            message._security_pending = "security_pending";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.held = reader.uint32();
                            message._held = "held";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.phased = reader.uint32();
                            message._phased = "phased";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.oldest_security_since_ms = reader.uint64();
                            message._oldest_security_since_ms = "oldest_security_since_ms";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.oldest_since_ms = reader.uint64();
                            message._oldest_since_ms = "oldest_since_ms";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.metadata_at_ms = reader.uint64();
                            message._metadata_at_ms = "metadata_at_ms";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.automatic = reader.bool();
                            message._automatic = "automatic";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.broken = reader.bool();
                            message._broken = "broken";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.packages && message.packages.length))
                                message.packages = [];
                            message.packages.push($root.deskside.v1.PendingUpdate.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Updates;
        })();

        v1.PendingUpdate = (function() {

            /**
             * Properties of a PendingUpdate.
             * @typedef {Object} deskside.v1.PendingUpdate.$Properties
             * @property {string} [name] PendingUpdate name
             * @property {string} [installed] PendingUpdate installed
             * @property {string} [available] PendingUpdate available
             * @property {boolean} [security] PendingUpdate security
             * @property {number|Long} [since_ms] PendingUpdate since_ms
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PendingUpdate.
             * @memberof deskside.v1
             * @interface IPendingUpdate
             * @augments deskside.v1.PendingUpdate.$Properties
             * @deprecated Use deskside.v1.PendingUpdate.$Properties instead.
             */

            /**
             * Shape of a PendingUpdate.
             * @typedef {deskside.v1.PendingUpdate.$Properties} deskside.v1.PendingUpdate.$Shape
             */

            /**
             * Constructs a new PendingUpdate.
             * @memberof deskside.v1
             * @classdesc Represents a PendingUpdate.
             * @constructor
             * @param {deskside.v1.PendingUpdate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PendingUpdate = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PendingUpdate name.
             * @member {string} name
             * @memberof deskside.v1.PendingUpdate
             * @instance
             */
            PendingUpdate.prototype.name = "";

            /**
             * PendingUpdate installed.
             * @member {string} installed
             * @memberof deskside.v1.PendingUpdate
             * @instance
             */
            PendingUpdate.prototype.installed = "";

            /**
             * PendingUpdate available.
             * @member {string} available
             * @memberof deskside.v1.PendingUpdate
             * @instance
             */
            PendingUpdate.prototype.available = "";

            /**
             * PendingUpdate security.
             * @member {boolean} security
             * @memberof deskside.v1.PendingUpdate
             * @instance
             */
            PendingUpdate.prototype.security = false;

            /**
             * PendingUpdate since_ms.
             * @member {number|Long} since_ms
             * @memberof deskside.v1.PendingUpdate
             * @instance
             */
            PendingUpdate.prototype.since_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified PendingUpdate message. Does not implicitly {@link deskside.v1.PendingUpdate.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.PendingUpdate
             * @static
             * @param {deskside.v1.PendingUpdate.$Properties} message PendingUpdate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PendingUpdate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.installed != null && $Object.hasOwnProperty.call(message, "installed") && message.installed !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.installed);
                if (message.available != null && $Object.hasOwnProperty.call(message, "available") && message.available !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.available);
                if (message.security != null && $Object.hasOwnProperty.call(message, "security") && message.security !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.security);
                if (message.since_ms != null && $Object.hasOwnProperty.call(message, "since_ms") && (typeof message.since_ms === "object" ? message.since_ms.low || message.since_ms.high : message.since_ms !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.since_ms);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PendingUpdate message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.PendingUpdate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.PendingUpdate & deskside.v1.PendingUpdate.$Shape} PendingUpdate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PendingUpdate.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.PendingUpdate();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.installed = value;
                            else
                                delete message.installed;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.available = value;
                            else
                                delete message.available;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.security = value;
                            else
                                delete message.security;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.since_ms = value;
                            else
                                delete message.since_ms;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PendingUpdate;
        })();

        v1.Reboot = (function() {

            /**
             * Properties of a Reboot.
             * @typedef {Object} deskside.v1.Reboot.$Properties
             * @property {boolean|null} [required] Reboot required
             * @property {number|Long|null} [since_ms] Reboot since_ms
             * @property {Array.<string>} [signals] Reboot signals
             * @property {Array.<string>} [packages] Reboot packages
             * @property {string|null} [running_kernel] Reboot running_kernel
             * @property {string|null} [newest_kernel] Reboot newest_kernel
             * @property {number|Long|null} [booted_at_ms] Reboot booted_at_ms
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Reboot.
             * @memberof deskside.v1
             * @interface IReboot
             * @augments deskside.v1.Reboot.$Properties
             * @deprecated Use deskside.v1.Reboot.$Properties instead.
             */

            /**
             * Shape of a Reboot.
             * @typedef {deskside.v1.Reboot.$Properties} deskside.v1.Reboot.$Shape
             */

            /**
             * Constructs a new Reboot.
             * @memberof deskside.v1
             * @classdesc Represents a Reboot.
             * @constructor
             * @param {deskside.v1.Reboot.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Reboot = function (properties) {
                this.signals = [];
                this.packages = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Reboot required.
             * @member {boolean|null} required
             * @memberof deskside.v1.Reboot
             * @instance
             */
            Reboot.prototype.required = null;

            /**
             * Reboot since_ms.
             * @member {number|Long|null} since_ms
             * @memberof deskside.v1.Reboot
             * @instance
             */
            Reboot.prototype.since_ms = null;

            /**
             * Reboot signals.
             * @member {Array.<string>} signals
             * @memberof deskside.v1.Reboot
             * @instance
             */
            Reboot.prototype.signals = $util.emptyArray;

            /**
             * Reboot packages.
             * @member {Array.<string>} packages
             * @memberof deskside.v1.Reboot
             * @instance
             */
            Reboot.prototype.packages = $util.emptyArray;

            /**
             * Reboot running_kernel.
             * @member {string|null} running_kernel
             * @memberof deskside.v1.Reboot
             * @instance
             */
            Reboot.prototype.running_kernel = null;

            /**
             * Reboot newest_kernel.
             * @member {string|null} newest_kernel
             * @memberof deskside.v1.Reboot
             * @instance
             */
            Reboot.prototype.newest_kernel = null;

            /**
             * Reboot booted_at_ms.
             * @member {number|Long|null} booted_at_ms
             * @memberof deskside.v1.Reboot
             * @instance
             */
            Reboot.prototype.booted_at_ms = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Reboot.prototype, "_required", {
                get: $util.oneOfGetter($oneOfFields = ["required"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Reboot.prototype, "_since_ms", {
                get: $util.oneOfGetter($oneOfFields = ["since_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Reboot.prototype, "_running_kernel", {
                get: $util.oneOfGetter($oneOfFields = ["running_kernel"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Reboot.prototype, "_newest_kernel", {
                get: $util.oneOfGetter($oneOfFields = ["newest_kernel"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Reboot.prototype, "_booted_at_ms", {
                get: $util.oneOfGetter($oneOfFields = ["booted_at_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Reboot message. Does not implicitly {@link deskside.v1.Reboot.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Reboot
             * @static
             * @param {deskside.v1.Reboot.$Properties} message Reboot message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Reboot.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.required != null && $Object.hasOwnProperty.call(message, "required"))
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.required);
                if (message.since_ms != null && $Object.hasOwnProperty.call(message, "since_ms"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.since_ms);
                if (message.signals != null && message.signals.length)
                    for (let i = 0; i < message.signals.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.signals[i]);
                if (message.packages != null && message.packages.length)
                    for (let i = 0; i < message.packages.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.packages[i]);
                if (message.running_kernel != null && $Object.hasOwnProperty.call(message, "running_kernel"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.running_kernel);
                if (message.newest_kernel != null && $Object.hasOwnProperty.call(message, "newest_kernel"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.newest_kernel);
                if (message.booted_at_ms != null && $Object.hasOwnProperty.call(message, "booted_at_ms"))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.booted_at_ms);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Reboot message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Reboot
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Reboot & deskside.v1.Reboot.$Shape} Reboot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Reboot.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Reboot();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.required = reader.bool();
                            message._required = "required";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.since_ms = reader.uint64();
                            message._since_ms = "since_ms";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.signals && message.signals.length))
                                message.signals = [];
                            message.signals.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.packages && message.packages.length))
                                message.packages = [];
                            message.packages.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.running_kernel = reader.stringVerify();
                            message._running_kernel = "running_kernel";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.newest_kernel = reader.stringVerify();
                            message._newest_kernel = "newest_kernel";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.booted_at_ms = reader.uint64();
                            message._booted_at_ms = "booted_at_ms";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Reboot;
        })();

        v1.Release = (function() {

            /**
             * Properties of a Release.
             * @typedef {Object} deskside.v1.Release.$Properties
             * @property {string} [distribution] Release distribution
             * @property {string} [version] Release version
             * @property {string} [title] Release title
             * @property {string|null} [codename] Release codename
             * @property {string|null} [kernel] Release kernel
             * @property {number|Long|null} [support_ends_at_ms] Release support_ends_at_ms
             * @property {number|Long|null} [long_term_ends_at_ms] Release long_term_ends_at_ms
             * @property {string|null} [source] Release source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Release.
             * @memberof deskside.v1
             * @interface IRelease
             * @augments deskside.v1.Release.$Properties
             * @deprecated Use deskside.v1.Release.$Properties instead.
             */

            /**
             * Shape of a Release.
             * @typedef {deskside.v1.Release.$Properties} deskside.v1.Release.$Shape
             */

            /**
             * Constructs a new Release.
             * @memberof deskside.v1
             * @classdesc Represents a Release.
             * @constructor
             * @param {deskside.v1.Release.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Release = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Release distribution.
             * @member {string} distribution
             * @memberof deskside.v1.Release
             * @instance
             */
            Release.prototype.distribution = "";

            /**
             * Release version.
             * @member {string} version
             * @memberof deskside.v1.Release
             * @instance
             */
            Release.prototype.version = "";

            /**
             * Release title.
             * @member {string} title
             * @memberof deskside.v1.Release
             * @instance
             */
            Release.prototype.title = "";

            /**
             * Release codename.
             * @member {string|null} codename
             * @memberof deskside.v1.Release
             * @instance
             */
            Release.prototype.codename = null;

            /**
             * Release kernel.
             * @member {string|null} kernel
             * @memberof deskside.v1.Release
             * @instance
             */
            Release.prototype.kernel = null;

            /**
             * Release support_ends_at_ms.
             * @member {number|Long|null} support_ends_at_ms
             * @memberof deskside.v1.Release
             * @instance
             */
            Release.prototype.support_ends_at_ms = null;

            /**
             * Release long_term_ends_at_ms.
             * @member {number|Long|null} long_term_ends_at_ms
             * @memberof deskside.v1.Release
             * @instance
             */
            Release.prototype.long_term_ends_at_ms = null;

            /**
             * Release source.
             * @member {string|null} source
             * @memberof deskside.v1.Release
             * @instance
             */
            Release.prototype.source = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Release.prototype, "_codename", {
                get: $util.oneOfGetter($oneOfFields = ["codename"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Release.prototype, "_kernel", {
                get: $util.oneOfGetter($oneOfFields = ["kernel"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Release.prototype, "_support_ends_at_ms", {
                get: $util.oneOfGetter($oneOfFields = ["support_ends_at_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Release.prototype, "_long_term_ends_at_ms", {
                get: $util.oneOfGetter($oneOfFields = ["long_term_ends_at_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Release.prototype, "_source", {
                get: $util.oneOfGetter($oneOfFields = ["source"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Release message. Does not implicitly {@link deskside.v1.Release.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Release
             * @static
             * @param {deskside.v1.Release.$Properties} message Release message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Release.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.distribution != null && $Object.hasOwnProperty.call(message, "distribution") && message.distribution !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.distribution);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.version);
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.title);
                if (message.codename != null && $Object.hasOwnProperty.call(message, "codename"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.codename);
                if (message.kernel != null && $Object.hasOwnProperty.call(message, "kernel"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.kernel);
                if (message.support_ends_at_ms != null && $Object.hasOwnProperty.call(message, "support_ends_at_ms"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.support_ends_at_ms);
                if (message.long_term_ends_at_ms != null && $Object.hasOwnProperty.call(message, "long_term_ends_at_ms"))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.long_term_ends_at_ms);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.source);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Release message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Release
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Release & deskside.v1.Release.$Shape} Release
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Release.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Release();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.distribution = value;
                            else
                                delete message.distribution;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.codename = reader.stringVerify();
                            message._codename = "codename";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.kernel = reader.stringVerify();
                            message._kernel = "kernel";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.support_ends_at_ms = reader.uint64();
                            message._support_ends_at_ms = "support_ends_at_ms";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.long_term_ends_at_ms = reader.uint64();
                            message._long_term_ends_at_ms = "long_term_ends_at_ms";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.source = reader.stringVerify();
                            message._source = "source";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Release;
        })();

        v1.Network = (function() {

            /**
             * Properties of a Network.
             * @typedef {Object} deskside.v1.Network.$Properties
             * @property {Array.<deskside.v1.Link.$Properties>} [links] Network links
             * @property {string|null} [gateway] Network gateway
             * @property {string|null} [default_interface] Network default_interface
             * @property {Array.<deskside.v1.Resolver.$Properties>} [resolvers] Network resolvers
             * @property {boolean|null} [collector_reachable] Network collector_reachable
             * @property {number|null} [collector_rtt_ms] Network collector_rtt_ms
             * @property {boolean|null} [gateway_reachable] Network gateway_reachable
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Network.
             * @memberof deskside.v1
             * @interface INetwork
             * @augments deskside.v1.Network.$Properties
             * @deprecated Use deskside.v1.Network.$Properties instead.
             */

            /**
             * Shape of a Network.
             * @typedef {deskside.v1.Network.$Properties} deskside.v1.Network.$Shape
             */

            /**
             * Constructs a new Network.
             * @memberof deskside.v1
             * @classdesc Represents a Network.
             * @constructor
             * @param {deskside.v1.Network.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Network = function (properties) {
                this.links = [];
                this.resolvers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Network links.
             * @member {Array.<deskside.v1.Link>} links
             * @memberof deskside.v1.Network
             * @instance
             */
            Network.prototype.links = $util.emptyArray;

            /**
             * Network gateway.
             * @member {string|null} gateway
             * @memberof deskside.v1.Network
             * @instance
             */
            Network.prototype.gateway = null;

            /**
             * Network default_interface.
             * @member {string|null} default_interface
             * @memberof deskside.v1.Network
             * @instance
             */
            Network.prototype.default_interface = null;

            /**
             * Network resolvers.
             * @member {Array.<deskside.v1.Resolver>} resolvers
             * @memberof deskside.v1.Network
             * @instance
             */
            Network.prototype.resolvers = $util.emptyArray;

            /**
             * Network collector_reachable.
             * @member {boolean|null} collector_reachable
             * @memberof deskside.v1.Network
             * @instance
             */
            Network.prototype.collector_reachable = null;

            /**
             * Network collector_rtt_ms.
             * @member {number|null} collector_rtt_ms
             * @memberof deskside.v1.Network
             * @instance
             */
            Network.prototype.collector_rtt_ms = null;

            /**
             * Network gateway_reachable.
             * @member {boolean|null} gateway_reachable
             * @memberof deskside.v1.Network
             * @instance
             */
            Network.prototype.gateway_reachable = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Network.prototype, "_gateway", {
                get: $util.oneOfGetter($oneOfFields = ["gateway"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Network.prototype, "_default_interface", {
                get: $util.oneOfGetter($oneOfFields = ["default_interface"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Network.prototype, "_collector_reachable", {
                get: $util.oneOfGetter($oneOfFields = ["collector_reachable"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Network.prototype, "_collector_rtt_ms", {
                get: $util.oneOfGetter($oneOfFields = ["collector_rtt_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Network.prototype, "_gateway_reachable", {
                get: $util.oneOfGetter($oneOfFields = ["gateway_reachable"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Network message. Does not implicitly {@link deskside.v1.Network.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Network
             * @static
             * @param {deskside.v1.Network.$Properties} message Network message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Network.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.links != null && message.links.length)
                    for (let i = 0; i < message.links.length; ++i)
                        $root.deskside.v1.Link.encode(message.links[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.gateway != null && $Object.hasOwnProperty.call(message, "gateway"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.gateway);
                if (message.default_interface != null && $Object.hasOwnProperty.call(message, "default_interface"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.default_interface);
                if (message.resolvers != null && message.resolvers.length)
                    for (let i = 0; i < message.resolvers.length; ++i)
                        $root.deskside.v1.Resolver.encode(message.resolvers[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.collector_reachable != null && $Object.hasOwnProperty.call(message, "collector_reachable"))
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.collector_reachable);
                if (message.collector_rtt_ms != null && $Object.hasOwnProperty.call(message, "collector_rtt_ms"))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.collector_rtt_ms);
                if (message.gateway_reachable != null && $Object.hasOwnProperty.call(message, "gateway_reachable"))
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.gateway_reachable);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Network message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Network
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Network & deskside.v1.Network.$Shape} Network
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Network.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Network();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.links && message.links.length))
                                message.links = [];
                            message.links.push($root.deskside.v1.Link.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.gateway = reader.stringVerify();
                            message._gateway = "gateway";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.default_interface = reader.stringVerify();
                            message._default_interface = "default_interface";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.resolvers && message.resolvers.length))
                                message.resolvers = [];
                            message.resolvers.push($root.deskside.v1.Resolver.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.collector_reachable = reader.bool();
                            message._collector_reachable = "collector_reachable";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            message.collector_rtt_ms = reader.double();
                            message._collector_rtt_ms = "collector_rtt_ms";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.gateway_reachable = reader.bool();
                            message._gateway_reachable = "gateway_reachable";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Network;
        })();

        v1.Link = (function() {

            /**
             * Properties of a Link.
             * @typedef {Object} deskside.v1.Link.$Properties
             * @property {string} [id] Link id
             * @property {string} [name] Link name
             * @property {boolean|null} [up] Link up
             * @property {string} [kind] Link kind
             * @property {number|null} [speed_mbit] Link speed_mbit
             * @property {string|null} [duplex] Link duplex
             * @property {Array.<string>} [addresses] Link addresses
             * @property {number|null} [error_ratio] Link error_ratio
             * @property {number|Long|null} [packets] Link packets
             * @property {boolean} [default_route] Link default_route
             * @property {boolean|null} [self_assigned] Link self_assigned
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Link.
             * @memberof deskside.v1
             * @interface ILink
             * @augments deskside.v1.Link.$Properties
             * @deprecated Use deskside.v1.Link.$Properties instead.
             */

            /**
             * Shape of a Link.
             * @typedef {deskside.v1.Link.$Properties} deskside.v1.Link.$Shape
             */

            /**
             * Constructs a new Link.
             * @memberof deskside.v1
             * @classdesc Represents a Link.
             * @constructor
             * @param {deskside.v1.Link.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Link = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Link id.
             * @member {string} id
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.id = "";

            /**
             * Link name.
             * @member {string} name
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.name = "";

            /**
             * Link up.
             * @member {boolean|null} up
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.up = null;

            /**
             * Link kind.
             * @member {string} kind
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.kind = "";

            /**
             * Link speed_mbit.
             * @member {number|null} speed_mbit
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.speed_mbit = null;

            /**
             * Link duplex.
             * @member {string|null} duplex
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.duplex = null;

            /**
             * Link addresses.
             * @member {Array.<string>} addresses
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.addresses = $util.emptyArray;

            /**
             * Link error_ratio.
             * @member {number|null} error_ratio
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.error_ratio = null;

            /**
             * Link packets.
             * @member {number|Long|null} packets
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.packets = null;

            /**
             * Link default_route.
             * @member {boolean} default_route
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.default_route = false;

            /**
             * Link self_assigned.
             * @member {boolean|null} self_assigned
             * @memberof deskside.v1.Link
             * @instance
             */
            Link.prototype.self_assigned = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Link.prototype, "_up", {
                get: $util.oneOfGetter($oneOfFields = ["up"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Link.prototype, "_speed_mbit", {
                get: $util.oneOfGetter($oneOfFields = ["speed_mbit"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Link.prototype, "_duplex", {
                get: $util.oneOfGetter($oneOfFields = ["duplex"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Link.prototype, "_error_ratio", {
                get: $util.oneOfGetter($oneOfFields = ["error_ratio"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Link.prototype, "_packets", {
                get: $util.oneOfGetter($oneOfFields = ["packets"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Link.prototype, "_self_assigned", {
                get: $util.oneOfGetter($oneOfFields = ["self_assigned"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Link message. Does not implicitly {@link deskside.v1.Link.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Link
             * @static
             * @param {deskside.v1.Link.$Properties} message Link message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Link.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.up != null && $Object.hasOwnProperty.call(message, "up"))
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.up);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.kind);
                if (message.speed_mbit != null && $Object.hasOwnProperty.call(message, "speed_mbit"))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.speed_mbit);
                if (message.duplex != null && $Object.hasOwnProperty.call(message, "duplex"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.duplex);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.addresses[i]);
                if (message.error_ratio != null && $Object.hasOwnProperty.call(message, "error_ratio"))
                    writer.uint32(/* id 8, wireType 1 =*/65).double(message.error_ratio);
                if (message.packets != null && $Object.hasOwnProperty.call(message, "packets"))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.packets);
                if (message.default_route != null && $Object.hasOwnProperty.call(message, "default_route") && message.default_route !== false)
                    writer.uint32(/* id 10, wireType 0 =*/80).bool(message.default_route);
                if (message.self_assigned != null && $Object.hasOwnProperty.call(message, "self_assigned"))
                    writer.uint32(/* id 11, wireType 0 =*/88).bool(message.self_assigned);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Link message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Link
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Link & deskside.v1.Link.$Shape} Link
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Link.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Link();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.up = reader.bool();
                            message._up = "up";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.speed_mbit = reader.uint32();
                            message._speed_mbit = "speed_mbit";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.duplex = reader.stringVerify();
                            message._duplex = "duplex";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            message.error_ratio = reader.double();
                            message._error_ratio = "error_ratio";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.packets = reader.uint64();
                            message._packets = "packets";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.default_route = value;
                            else
                                delete message.default_route;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.self_assigned = reader.bool();
                            message._self_assigned = "self_assigned";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Link;
        })();

        v1.Resolver = (function() {

            /**
             * Properties of a Resolver.
             * @typedef {Object} deskside.v1.Resolver.$Properties
             * @property {string} [address] Resolver address
             * @property {boolean|null} [answers] Resolver answers
             * @property {number|null} [rtt_ms] Resolver rtt_ms
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Resolver.
             * @memberof deskside.v1
             * @interface IResolver
             * @augments deskside.v1.Resolver.$Properties
             * @deprecated Use deskside.v1.Resolver.$Properties instead.
             */

            /**
             * Shape of a Resolver.
             * @typedef {deskside.v1.Resolver.$Properties} deskside.v1.Resolver.$Shape
             */

            /**
             * Constructs a new Resolver.
             * @memberof deskside.v1
             * @classdesc Represents a Resolver.
             * @constructor
             * @param {deskside.v1.Resolver.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Resolver = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Resolver address.
             * @member {string} address
             * @memberof deskside.v1.Resolver
             * @instance
             */
            Resolver.prototype.address = "";

            /**
             * Resolver answers.
             * @member {boolean|null} answers
             * @memberof deskside.v1.Resolver
             * @instance
             */
            Resolver.prototype.answers = null;

            /**
             * Resolver rtt_ms.
             * @member {number|null} rtt_ms
             * @memberof deskside.v1.Resolver
             * @instance
             */
            Resolver.prototype.rtt_ms = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Resolver.prototype, "_answers", {
                get: $util.oneOfGetter($oneOfFields = ["answers"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Resolver.prototype, "_rtt_ms", {
                get: $util.oneOfGetter($oneOfFields = ["rtt_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Resolver message. Does not implicitly {@link deskside.v1.Resolver.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Resolver
             * @static
             * @param {deskside.v1.Resolver.$Properties} message Resolver message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Resolver.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.address);
                if (message.answers != null && $Object.hasOwnProperty.call(message, "answers"))
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.answers);
                if (message.rtt_ms != null && $Object.hasOwnProperty.call(message, "rtt_ms"))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.rtt_ms);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Resolver message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Resolver
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Resolver & deskside.v1.Resolver.$Shape} Resolver
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Resolver.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Resolver();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.address = value;
                            else
                                delete message.address;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.answers = reader.bool();
                            message._answers = "answers";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.rtt_ms = reader.double();
                            message._rtt_ms = "rtt_ms";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Resolver;
        })();

        v1.Firewall = (function() {

            /**
             * Properties of a Firewall.
             * @typedef {Object} deskside.v1.Firewall.$Properties
             * @property {boolean|null} [filtering] Firewall filtering
             * @property {string|null} [manager] Firewall manager
             * @property {string|null} [input_policy] Firewall input_policy
             * @property {number|null} [input_rules] Firewall input_rules
             * @property {Array.<string>} [container_tables] Firewall container_tables
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Firewall.
             * @memberof deskside.v1
             * @interface IFirewall
             * @augments deskside.v1.Firewall.$Properties
             * @deprecated Use deskside.v1.Firewall.$Properties instead.
             */

            /**
             * Shape of a Firewall.
             * @typedef {deskside.v1.Firewall.$Properties} deskside.v1.Firewall.$Shape
             */

            /**
             * Constructs a new Firewall.
             * @memberof deskside.v1
             * @classdesc Represents a Firewall.
             * @constructor
             * @param {deskside.v1.Firewall.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Firewall = function (properties) {
                this.container_tables = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Firewall filtering.
             * @member {boolean|null} filtering
             * @memberof deskside.v1.Firewall
             * @instance
             */
            Firewall.prototype.filtering = null;

            /**
             * Firewall manager.
             * @member {string|null} manager
             * @memberof deskside.v1.Firewall
             * @instance
             */
            Firewall.prototype.manager = null;

            /**
             * Firewall input_policy.
             * @member {string|null} input_policy
             * @memberof deskside.v1.Firewall
             * @instance
             */
            Firewall.prototype.input_policy = null;

            /**
             * Firewall input_rules.
             * @member {number|null} input_rules
             * @memberof deskside.v1.Firewall
             * @instance
             */
            Firewall.prototype.input_rules = null;

            /**
             * Firewall container_tables.
             * @member {Array.<string>} container_tables
             * @memberof deskside.v1.Firewall
             * @instance
             */
            Firewall.prototype.container_tables = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Firewall.prototype, "_filtering", {
                get: $util.oneOfGetter($oneOfFields = ["filtering"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Firewall.prototype, "_manager", {
                get: $util.oneOfGetter($oneOfFields = ["manager"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Firewall.prototype, "_input_policy", {
                get: $util.oneOfGetter($oneOfFields = ["input_policy"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Firewall.prototype, "_input_rules", {
                get: $util.oneOfGetter($oneOfFields = ["input_rules"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Firewall message. Does not implicitly {@link deskside.v1.Firewall.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Firewall
             * @static
             * @param {deskside.v1.Firewall.$Properties} message Firewall message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Firewall.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.filtering != null && $Object.hasOwnProperty.call(message, "filtering"))
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.filtering);
                if (message.manager != null && $Object.hasOwnProperty.call(message, "manager"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.manager);
                if (message.input_policy != null && $Object.hasOwnProperty.call(message, "input_policy"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.input_policy);
                if (message.input_rules != null && $Object.hasOwnProperty.call(message, "input_rules"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.input_rules);
                if (message.container_tables != null && message.container_tables.length)
                    for (let i = 0; i < message.container_tables.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.container_tables[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Firewall message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Firewall
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Firewall & deskside.v1.Firewall.$Shape} Firewall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Firewall.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Firewall();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.filtering = reader.bool();
                            message._filtering = "filtering";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.manager = reader.stringVerify();
                            message._manager = "manager";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.input_policy = reader.stringVerify();
                            message._input_policy = "input_policy";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.input_rules = reader.uint32();
                            message._input_rules = "input_rules";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.container_tables && message.container_tables.length))
                                message.container_tables = [];
                            message.container_tables.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Firewall;
        })();

        v1.Accounts = (function() {

            /**
             * Properties of an Accounts.
             * @typedef {Object} deskside.v1.Accounts.$Properties
             * @property {Array.<deskside.v1.Account.$Properties>} [accounts] Accounts accounts
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Accounts.
             * @memberof deskside.v1
             * @interface IAccounts
             * @augments deskside.v1.Accounts.$Properties
             * @deprecated Use deskside.v1.Accounts.$Properties instead.
             */

            /**
             * Shape of an Accounts.
             * @typedef {deskside.v1.Accounts.$Properties} deskside.v1.Accounts.$Shape
             */

            /**
             * Constructs a new Accounts.
             * @memberof deskside.v1
             * @classdesc Represents an Accounts.
             * @constructor
             * @param {deskside.v1.Accounts.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Accounts = function (properties) {
                this.accounts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Accounts accounts.
             * @member {Array.<deskside.v1.Account>} accounts
             * @memberof deskside.v1.Accounts
             * @instance
             */
            Accounts.prototype.accounts = $util.emptyArray;

            /**
             * Encodes the specified Accounts message. Does not implicitly {@link deskside.v1.Accounts.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Accounts
             * @static
             * @param {deskside.v1.Accounts.$Properties} message Accounts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Accounts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.accounts != null && message.accounts.length)
                    for (let i = 0; i < message.accounts.length; ++i)
                        $root.deskside.v1.Account.encode(message.accounts[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Accounts message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Accounts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Accounts & deskside.v1.Accounts.$Shape} Accounts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Accounts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Accounts();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.accounts && message.accounts.length))
                                message.accounts = [];
                            message.accounts.push($root.deskside.v1.Account.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Accounts;
        })();

        v1.Account = (function() {

            /**
             * Properties of an Account.
             * @typedef {Object} deskside.v1.Account.$Properties
             * @property {string} [name] Account name
             * @property {number|null} [uid] Account uid
             * @property {boolean} [admin] Account admin
             * @property {boolean} [interactive] Account interactive
             * @property {boolean|null} [empty_password] Account empty_password
             * @property {boolean} [human] Account human
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Account.
             * @memberof deskside.v1
             * @interface IAccount
             * @augments deskside.v1.Account.$Properties
             * @deprecated Use deskside.v1.Account.$Properties instead.
             */

            /**
             * Shape of an Account.
             * @typedef {deskside.v1.Account.$Properties} deskside.v1.Account.$Shape
             */

            /**
             * Constructs a new Account.
             * @memberof deskside.v1
             * @classdesc Represents an Account.
             * @constructor
             * @param {deskside.v1.Account.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Account = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Account name.
             * @member {string} name
             * @memberof deskside.v1.Account
             * @instance
             */
            Account.prototype.name = "";

            /**
             * Account uid.
             * @member {number|null} uid
             * @memberof deskside.v1.Account
             * @instance
             */
            Account.prototype.uid = null;

            /**
             * Account admin.
             * @member {boolean} admin
             * @memberof deskside.v1.Account
             * @instance
             */
            Account.prototype.admin = false;

            /**
             * Account interactive.
             * @member {boolean} interactive
             * @memberof deskside.v1.Account
             * @instance
             */
            Account.prototype.interactive = false;

            /**
             * Account empty_password.
             * @member {boolean|null} empty_password
             * @memberof deskside.v1.Account
             * @instance
             */
            Account.prototype.empty_password = null;

            /**
             * Account human.
             * @member {boolean} human
             * @memberof deskside.v1.Account
             * @instance
             */
            Account.prototype.human = false;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Account.prototype, "_uid", {
                get: $util.oneOfGetter($oneOfFields = ["uid"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Account.prototype, "_empty_password", {
                get: $util.oneOfGetter($oneOfFields = ["empty_password"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Account message. Does not implicitly {@link deskside.v1.Account.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Account
             * @static
             * @param {deskside.v1.Account.$Properties} message Account message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Account.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.uid);
                if (message.admin != null && $Object.hasOwnProperty.call(message, "admin") && message.admin !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.admin);
                if (message.interactive != null && $Object.hasOwnProperty.call(message, "interactive") && message.interactive !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.interactive);
                if (message.empty_password != null && $Object.hasOwnProperty.call(message, "empty_password"))
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.empty_password);
                if (message.human != null && $Object.hasOwnProperty.call(message, "human") && message.human !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.human);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Account message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Account
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Account & deskside.v1.Account.$Shape} Account
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Account.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Account();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.uid = reader.uint32();
                            message._uid = "uid";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.admin = value;
                            else
                                delete message.admin;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.interactive = value;
                            else
                                delete message.interactive;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.empty_password = reader.bool();
                            message._empty_password = "empty_password";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.human = value;
                            else
                                delete message.human;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Account;
        })();

        v1.Logins = (function() {

            /**
             * Properties of a Logins.
             * @typedef {Object} deskside.v1.Logins.$Properties
             * @property {string} [source] Logins source
             * @property {number|Long|null} [read_until_ms] Logins read_until_ms
             * @property {number|null} [failed_24h] Logins failed_24h
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Logins.
             * @memberof deskside.v1
             * @interface ILogins
             * @augments deskside.v1.Logins.$Properties
             * @deprecated Use deskside.v1.Logins.$Properties instead.
             */

            /**
             * Shape of a Logins.
             * @typedef {deskside.v1.Logins.$Properties} deskside.v1.Logins.$Shape
             */

            /**
             * Constructs a new Logins.
             * @memberof deskside.v1
             * @classdesc Represents a Logins.
             * @constructor
             * @param {deskside.v1.Logins.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Logins = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Logins source.
             * @member {string} source
             * @memberof deskside.v1.Logins
             * @instance
             */
            Logins.prototype.source = "";

            /**
             * Logins read_until_ms.
             * @member {number|Long|null} read_until_ms
             * @memberof deskside.v1.Logins
             * @instance
             */
            Logins.prototype.read_until_ms = null;

            /**
             * Logins failed_24h.
             * @member {number|null} failed_24h
             * @memberof deskside.v1.Logins
             * @instance
             */
            Logins.prototype.failed_24h = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Logins.prototype, "_read_until_ms", {
                get: $util.oneOfGetter($oneOfFields = ["read_until_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Logins.prototype, "_failed_24h", {
                get: $util.oneOfGetter($oneOfFields = ["failed_24h"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Logins message. Does not implicitly {@link deskside.v1.Logins.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Logins
             * @static
             * @param {deskside.v1.Logins.$Properties} message Logins message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Logins.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.source);
                if (message.read_until_ms != null && $Object.hasOwnProperty.call(message, "read_until_ms"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.read_until_ms);
                if (message.failed_24h != null && $Object.hasOwnProperty.call(message, "failed_24h"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.failed_24h);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Logins message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Logins
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Logins & deskside.v1.Logins.$Shape} Logins
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Logins.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Logins();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.read_until_ms = reader.uint64();
                            message._read_until_ms = "read_until_ms";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.failed_24h = reader.uint32();
                            message._failed_24h = "failed_24h";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Logins;
        })();

        v1.Listeners = (function() {

            /**
             * Properties of a Listeners.
             * @typedef {Object} deskside.v1.Listeners.$Properties
             * @property {Array.<deskside.v1.Listener.$Properties>} [listeners] Listeners listeners
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Listeners.
             * @memberof deskside.v1
             * @interface IListeners
             * @augments deskside.v1.Listeners.$Properties
             * @deprecated Use deskside.v1.Listeners.$Properties instead.
             */

            /**
             * Shape of a Listeners.
             * @typedef {deskside.v1.Listeners.$Properties} deskside.v1.Listeners.$Shape
             */

            /**
             * Constructs a new Listeners.
             * @memberof deskside.v1
             * @classdesc Represents a Listeners.
             * @constructor
             * @param {deskside.v1.Listeners.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Listeners = function (properties) {
                this.listeners = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Listeners listeners.
             * @member {Array.<deskside.v1.Listener>} listeners
             * @memberof deskside.v1.Listeners
             * @instance
             */
            Listeners.prototype.listeners = $util.emptyArray;

            /**
             * Encodes the specified Listeners message. Does not implicitly {@link deskside.v1.Listeners.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Listeners
             * @static
             * @param {deskside.v1.Listeners.$Properties} message Listeners message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Listeners.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.listeners != null && message.listeners.length)
                    for (let i = 0; i < message.listeners.length; ++i)
                        $root.deskside.v1.Listener.encode(message.listeners[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Listeners message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Listeners
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Listeners & deskside.v1.Listeners.$Shape} Listeners
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Listeners.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Listeners();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.listeners && message.listeners.length))
                                message.listeners = [];
                            message.listeners.push($root.deskside.v1.Listener.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Listeners;
        })();

        v1.Listener = (function() {

            /**
             * Properties of a Listener.
             * @typedef {Object} deskside.v1.Listener.$Properties
             * @property {string} [id] Listener id
             * @property {string} [protocol] Listener protocol
             * @property {number} [port] Listener port
             * @property {string} [scope] Listener scope
             * @property {string|null} [program] Listener program
             * @property {Array.<string>} [addresses] Listener addresses
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Listener.
             * @memberof deskside.v1
             * @interface IListener
             * @augments deskside.v1.Listener.$Properties
             * @deprecated Use deskside.v1.Listener.$Properties instead.
             */

            /**
             * Shape of a Listener.
             * @typedef {deskside.v1.Listener.$Properties} deskside.v1.Listener.$Shape
             */

            /**
             * Constructs a new Listener.
             * @memberof deskside.v1
             * @classdesc Represents a Listener.
             * @constructor
             * @param {deskside.v1.Listener.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Listener = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Listener id.
             * @member {string} id
             * @memberof deskside.v1.Listener
             * @instance
             */
            Listener.prototype.id = "";

            /**
             * Listener protocol.
             * @member {string} protocol
             * @memberof deskside.v1.Listener
             * @instance
             */
            Listener.prototype.protocol = "";

            /**
             * Listener port.
             * @member {number} port
             * @memberof deskside.v1.Listener
             * @instance
             */
            Listener.prototype.port = 0;

            /**
             * Listener scope.
             * @member {string} scope
             * @memberof deskside.v1.Listener
             * @instance
             */
            Listener.prototype.scope = "";

            /**
             * Listener program.
             * @member {string|null} program
             * @memberof deskside.v1.Listener
             * @instance
             */
            Listener.prototype.program = null;

            /**
             * Listener addresses.
             * @member {Array.<string>} addresses
             * @memberof deskside.v1.Listener
             * @instance
             */
            Listener.prototype.addresses = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Listener.prototype, "_program", {
                get: $util.oneOfGetter($oneOfFields = ["program"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Listener message. Does not implicitly {@link deskside.v1.Listener.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Listener
             * @static
             * @param {deskside.v1.Listener.$Properties} message Listener message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Listener.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol") && message.protocol !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.protocol);
                if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.port);
                if (message.scope != null && $Object.hasOwnProperty.call(message, "scope") && message.scope !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.scope);
                if (message.program != null && $Object.hasOwnProperty.call(message, "program"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.program);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.addresses[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Listener message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Listener
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Listener & deskside.v1.Listener.$Shape} Listener
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Listener.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Listener();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.protocol = value;
                            else
                                delete message.protocol;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.port = value;
                            else
                                delete message.port;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.scope = value;
                            else
                                delete message.scope;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.program = reader.stringVerify();
                            message._program = "program";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Listener;
        })();

        v1.Services = (function() {

            /**
             * Properties of a Services.
             * @typedef {Object} deskside.v1.Services.$Properties
             * @property {Array.<deskside.v1.FailedService.$Properties>} [failed] Services failed
             * @property {string|null} [system_state] Services system_state
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Services.
             * @memberof deskside.v1
             * @interface IServices
             * @augments deskside.v1.Services.$Properties
             * @deprecated Use deskside.v1.Services.$Properties instead.
             */

            /**
             * Shape of a Services.
             * @typedef {deskside.v1.Services.$Properties} deskside.v1.Services.$Shape
             */

            /**
             * Constructs a new Services.
             * @memberof deskside.v1
             * @classdesc Represents a Services.
             * @constructor
             * @param {deskside.v1.Services.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Services = function (properties) {
                this.failed = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Services failed.
             * @member {Array.<deskside.v1.FailedService>} failed
             * @memberof deskside.v1.Services
             * @instance
             */
            Services.prototype.failed = $util.emptyArray;

            /**
             * Services system_state.
             * @member {string|null} system_state
             * @memberof deskside.v1.Services
             * @instance
             */
            Services.prototype.system_state = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Services.prototype, "_system_state", {
                get: $util.oneOfGetter($oneOfFields = ["system_state"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Services message. Does not implicitly {@link deskside.v1.Services.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Services
             * @static
             * @param {deskside.v1.Services.$Properties} message Services message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Services.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.failed != null && message.failed.length)
                    for (let i = 0; i < message.failed.length; ++i)
                        $root.deskside.v1.FailedService.encode(message.failed[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.system_state != null && $Object.hasOwnProperty.call(message, "system_state"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.system_state);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Services message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Services
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Services & deskside.v1.Services.$Shape} Services
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Services.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Services();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.failed && message.failed.length))
                                message.failed = [];
                            message.failed.push($root.deskside.v1.FailedService.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.system_state = reader.stringVerify();
                            message._system_state = "system_state";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Services;
        })();

        v1.FailedService = (function() {

            /**
             * Properties of a FailedService.
             * @typedef {Object} deskside.v1.FailedService.$Properties
             * @property {string} [unit] FailedService unit
             * @property {string} [description] FailedService description
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FailedService.
             * @memberof deskside.v1
             * @interface IFailedService
             * @augments deskside.v1.FailedService.$Properties
             * @deprecated Use deskside.v1.FailedService.$Properties instead.
             */

            /**
             * Shape of a FailedService.
             * @typedef {deskside.v1.FailedService.$Properties} deskside.v1.FailedService.$Shape
             */

            /**
             * Constructs a new FailedService.
             * @memberof deskside.v1
             * @classdesc Represents a FailedService.
             * @constructor
             * @param {deskside.v1.FailedService.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FailedService = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FailedService unit.
             * @member {string} unit
             * @memberof deskside.v1.FailedService
             * @instance
             */
            FailedService.prototype.unit = "";

            /**
             * FailedService description.
             * @member {string} description
             * @memberof deskside.v1.FailedService
             * @instance
             */
            FailedService.prototype.description = "";

            /**
             * Encodes the specified FailedService message. Does not implicitly {@link deskside.v1.FailedService.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.FailedService
             * @static
             * @param {deskside.v1.FailedService.$Properties} message FailedService message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FailedService.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.unit);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.description);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FailedService message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.FailedService
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.FailedService & deskside.v1.FailedService.$Shape} FailedService
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FailedService.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.FailedService();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unit = value;
                            else
                                delete message.unit;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FailedService;
        })();

        v1.Smart = (function() {

            /**
             * Properties of a Smart.
             * @typedef {Object} deskside.v1.Smart.$Properties
             * @property {Array.<deskside.v1.Drive.$Properties>} [drives] Smart drives
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Smart.
             * @memberof deskside.v1
             * @interface ISmart
             * @augments deskside.v1.Smart.$Properties
             * @deprecated Use deskside.v1.Smart.$Properties instead.
             */

            /**
             * Shape of a Smart.
             * @typedef {deskside.v1.Smart.$Properties} deskside.v1.Smart.$Shape
             */

            /**
             * Constructs a new Smart.
             * @memberof deskside.v1
             * @classdesc Represents a Smart.
             * @constructor
             * @param {deskside.v1.Smart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Smart = function (properties) {
                this.drives = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Smart drives.
             * @member {Array.<deskside.v1.Drive>} drives
             * @memberof deskside.v1.Smart
             * @instance
             */
            Smart.prototype.drives = $util.emptyArray;

            /**
             * Encodes the specified Smart message. Does not implicitly {@link deskside.v1.Smart.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Smart
             * @static
             * @param {deskside.v1.Smart.$Properties} message Smart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Smart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.drives != null && message.drives.length)
                    for (let i = 0; i < message.drives.length; ++i)
                        $root.deskside.v1.Drive.encode(message.drives[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Smart message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Smart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Smart & deskside.v1.Smart.$Shape} Smart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Smart.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Smart();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.drives && message.drives.length))
                                message.drives = [];
                            message.drives.push($root.deskside.v1.Drive.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Smart;
        })();

        v1.Drive = (function() {

            /**
             * Properties of a Drive.
             * @typedef {Object} deskside.v1.Drive.$Properties
             * @property {string} [id] Drive id
             * @property {string} [device] Drive device
             * @property {string|null} [model] Drive model
             * @property {string|null} [kind] Drive kind
             * @property {boolean|null} [passed] Drive passed
             * @property {number|Long|null} [reallocated_sectors] Drive reallocated_sectors
             * @property {number|Long|null} [pending_sectors] Drive pending_sectors
             * @property {number|Long|null} [uncorrectable_errors] Drive uncorrectable_errors
             * @property {number|null} [critical_warning] Drive critical_warning
             * @property {number|null} [spare_percent] Drive spare_percent
             * @property {number|null} [spare_threshold_percent] Drive spare_threshold_percent
             * @property {number|null} [used_percent] Drive used_percent
             * @property {number|null} [temperature_celsius] Drive temperature_celsius
             * @property {number|Long|null} [power_on_hours] Drive power_on_hours
             * @property {boolean} [asleep] Drive asleep
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Drive.
             * @memberof deskside.v1
             * @interface IDrive
             * @augments deskside.v1.Drive.$Properties
             * @deprecated Use deskside.v1.Drive.$Properties instead.
             */

            /**
             * Shape of a Drive.
             * @typedef {deskside.v1.Drive.$Properties} deskside.v1.Drive.$Shape
             */

            /**
             * Constructs a new Drive.
             * @memberof deskside.v1
             * @classdesc Represents a Drive.
             * @constructor
             * @param {deskside.v1.Drive.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Drive = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Drive id.
             * @member {string} id
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.id = "";

            /**
             * Drive device.
             * @member {string} device
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.device = "";

            /**
             * Drive model.
             * @member {string|null} model
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.model = null;

            /**
             * Drive kind.
             * @member {string|null} kind
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.kind = null;

            /**
             * Drive passed.
             * @member {boolean|null} passed
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.passed = null;

            /**
             * Drive reallocated_sectors.
             * @member {number|Long|null} reallocated_sectors
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.reallocated_sectors = null;

            /**
             * Drive pending_sectors.
             * @member {number|Long|null} pending_sectors
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.pending_sectors = null;

            /**
             * Drive uncorrectable_errors.
             * @member {number|Long|null} uncorrectable_errors
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.uncorrectable_errors = null;

            /**
             * Drive critical_warning.
             * @member {number|null} critical_warning
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.critical_warning = null;

            /**
             * Drive spare_percent.
             * @member {number|null} spare_percent
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.spare_percent = null;

            /**
             * Drive spare_threshold_percent.
             * @member {number|null} spare_threshold_percent
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.spare_threshold_percent = null;

            /**
             * Drive used_percent.
             * @member {number|null} used_percent
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.used_percent = null;

            /**
             * Drive temperature_celsius.
             * @member {number|null} temperature_celsius
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.temperature_celsius = null;

            /**
             * Drive power_on_hours.
             * @member {number|Long|null} power_on_hours
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.power_on_hours = null;

            /**
             * Drive asleep.
             * @member {boolean} asleep
             * @memberof deskside.v1.Drive
             * @instance
             */
            Drive.prototype.asleep = false;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_model", {
                get: $util.oneOfGetter($oneOfFields = ["model"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_kind", {
                get: $util.oneOfGetter($oneOfFields = ["kind"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_passed", {
                get: $util.oneOfGetter($oneOfFields = ["passed"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_reallocated_sectors", {
                get: $util.oneOfGetter($oneOfFields = ["reallocated_sectors"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_pending_sectors", {
                get: $util.oneOfGetter($oneOfFields = ["pending_sectors"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_uncorrectable_errors", {
                get: $util.oneOfGetter($oneOfFields = ["uncorrectable_errors"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_critical_warning", {
                get: $util.oneOfGetter($oneOfFields = ["critical_warning"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_spare_percent", {
                get: $util.oneOfGetter($oneOfFields = ["spare_percent"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_spare_threshold_percent", {
                get: $util.oneOfGetter($oneOfFields = ["spare_threshold_percent"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_used_percent", {
                get: $util.oneOfGetter($oneOfFields = ["used_percent"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_temperature_celsius", {
                get: $util.oneOfGetter($oneOfFields = ["temperature_celsius"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Drive.prototype, "_power_on_hours", {
                get: $util.oneOfGetter($oneOfFields = ["power_on_hours"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Drive message. Does not implicitly {@link deskside.v1.Drive.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Drive
             * @static
             * @param {deskside.v1.Drive.$Properties} message Drive message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Drive.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.device);
                if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.model);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.kind);
                if (message.passed != null && $Object.hasOwnProperty.call(message, "passed"))
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.passed);
                if (message.reallocated_sectors != null && $Object.hasOwnProperty.call(message, "reallocated_sectors"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.reallocated_sectors);
                if (message.pending_sectors != null && $Object.hasOwnProperty.call(message, "pending_sectors"))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.pending_sectors);
                if (message.uncorrectable_errors != null && $Object.hasOwnProperty.call(message, "uncorrectable_errors"))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.uncorrectable_errors);
                if (message.critical_warning != null && $Object.hasOwnProperty.call(message, "critical_warning"))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.critical_warning);
                if (message.spare_percent != null && $Object.hasOwnProperty.call(message, "spare_percent"))
                    writer.uint32(/* id 10, wireType 1 =*/81).double(message.spare_percent);
                if (message.spare_threshold_percent != null && $Object.hasOwnProperty.call(message, "spare_threshold_percent"))
                    writer.uint32(/* id 11, wireType 1 =*/89).double(message.spare_threshold_percent);
                if (message.used_percent != null && $Object.hasOwnProperty.call(message, "used_percent"))
                    writer.uint32(/* id 12, wireType 1 =*/97).double(message.used_percent);
                if (message.temperature_celsius != null && $Object.hasOwnProperty.call(message, "temperature_celsius"))
                    writer.uint32(/* id 13, wireType 1 =*/105).double(message.temperature_celsius);
                if (message.power_on_hours != null && $Object.hasOwnProperty.call(message, "power_on_hours"))
                    writer.uint32(/* id 14, wireType 0 =*/112).uint64(message.power_on_hours);
                if (message.asleep != null && $Object.hasOwnProperty.call(message, "asleep") && message.asleep !== false)
                    writer.uint32(/* id 15, wireType 0 =*/120).bool(message.asleep);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Drive message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Drive
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Drive & deskside.v1.Drive.$Shape} Drive
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Drive.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Drive();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.device = value;
                            else
                                delete message.device;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.model = reader.stringVerify();
                            message._model = "model";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.kind = reader.stringVerify();
                            message._kind = "kind";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.passed = reader.bool();
                            message._passed = "passed";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.reallocated_sectors = reader.uint64();
                            message._reallocated_sectors = "reallocated_sectors";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.pending_sectors = reader.uint64();
                            message._pending_sectors = "pending_sectors";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.uncorrectable_errors = reader.uint64();
                            message._uncorrectable_errors = "uncorrectable_errors";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.critical_warning = reader.uint32();
                            message._critical_warning = "critical_warning";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 1)
                                break;
                            message.spare_percent = reader.double();
                            message._spare_percent = "spare_percent";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 1)
                                break;
                            message.spare_threshold_percent = reader.double();
                            message._spare_threshold_percent = "spare_threshold_percent";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 1)
                                break;
                            message.used_percent = reader.double();
                            message._used_percent = "used_percent";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 1)
                                break;
                            message.temperature_celsius = reader.double();
                            message._temperature_celsius = "temperature_celsius";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.power_on_hours = reader.uint64();
                            message._power_on_hours = "power_on_hours";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.asleep = value;
                            else
                                delete message.asleep;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Drive;
        })();

        v1.Clock = (function() {

            /**
             * Properties of a Clock.
             * @typedef {Object} deskside.v1.Clock.$Properties
             * @property {boolean|null} [synchronised] Clock synchronised
             * @property {string|null} [service] Clock service
             * @property {number|null} [offset_ms] Clock offset_ms
             * @property {string|null} [time_zone] Clock time_zone
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Clock.
             * @memberof deskside.v1
             * @interface IClock
             * @augments deskside.v1.Clock.$Properties
             * @deprecated Use deskside.v1.Clock.$Properties instead.
             */

            /**
             * Shape of a Clock.
             * @typedef {deskside.v1.Clock.$Properties} deskside.v1.Clock.$Shape
             */

            /**
             * Constructs a new Clock.
             * @memberof deskside.v1
             * @classdesc Represents a Clock.
             * @constructor
             * @param {deskside.v1.Clock.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Clock = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Clock synchronised.
             * @member {boolean|null} synchronised
             * @memberof deskside.v1.Clock
             * @instance
             */
            Clock.prototype.synchronised = null;

            /**
             * Clock service.
             * @member {string|null} service
             * @memberof deskside.v1.Clock
             * @instance
             */
            Clock.prototype.service = null;

            /**
             * Clock offset_ms.
             * @member {number|null} offset_ms
             * @memberof deskside.v1.Clock
             * @instance
             */
            Clock.prototype.offset_ms = null;

            /**
             * Clock time_zone.
             * @member {string|null} time_zone
             * @memberof deskside.v1.Clock
             * @instance
             */
            Clock.prototype.time_zone = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Clock.prototype, "_synchronised", {
                get: $util.oneOfGetter($oneOfFields = ["synchronised"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Clock.prototype, "_service", {
                get: $util.oneOfGetter($oneOfFields = ["service"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Clock.prototype, "_offset_ms", {
                get: $util.oneOfGetter($oneOfFields = ["offset_ms"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Clock.prototype, "_time_zone", {
                get: $util.oneOfGetter($oneOfFields = ["time_zone"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Clock message. Does not implicitly {@link deskside.v1.Clock.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Clock
             * @static
             * @param {deskside.v1.Clock.$Properties} message Clock message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Clock.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.synchronised != null && $Object.hasOwnProperty.call(message, "synchronised"))
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.synchronised);
                if (message.service != null && $Object.hasOwnProperty.call(message, "service"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.service);
                if (message.offset_ms != null && $Object.hasOwnProperty.call(message, "offset_ms"))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.offset_ms);
                if (message.time_zone != null && $Object.hasOwnProperty.call(message, "time_zone"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.time_zone);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Clock message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Clock
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Clock & deskside.v1.Clock.$Shape} Clock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Clock.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Clock();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.synchronised = reader.bool();
                            message._synchronised = "synchronised";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.service = reader.stringVerify();
                            message._service = "service";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.offset_ms = reader.double();
                            message._offset_ms = "offset_ms";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.time_zone = reader.stringVerify();
                            message._time_zone = "time_zone";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Clock;
        })();

        v1.Load = (function() {

            /**
             * Properties of a Load.
             * @typedef {Object} deskside.v1.Load.$Properties
             * @property {number|null} [cpu_ratio] Load cpu_ratio
             * @property {number|null} [memory_available_ratio] Load memory_available_ratio
             * @property {number|Long|null} [memory_bytes] Load memory_bytes
             * @property {number|null} [swap_used_ratio] Load swap_used_ratio
             * @property {number|null} [cpu_pressure_ratio] Load cpu_pressure_ratio
             * @property {number|null} [memory_pressure_ratio] Load memory_pressure_ratio
             * @property {number|null} [disk_pressure_ratio] Load disk_pressure_ratio
             * @property {number|null} [cores] Load cores
             * @property {number|null} [load15] Load load15
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Load.
             * @memberof deskside.v1
             * @interface ILoad
             * @augments deskside.v1.Load.$Properties
             * @deprecated Use deskside.v1.Load.$Properties instead.
             */

            /**
             * Shape of a Load.
             * @typedef {deskside.v1.Load.$Properties} deskside.v1.Load.$Shape
             */

            /**
             * Constructs a new Load.
             * @memberof deskside.v1
             * @classdesc Represents a Load.
             * @constructor
             * @param {deskside.v1.Load.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Load = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Load cpu_ratio.
             * @member {number|null} cpu_ratio
             * @memberof deskside.v1.Load
             * @instance
             */
            Load.prototype.cpu_ratio = null;

            /**
             * Load memory_available_ratio.
             * @member {number|null} memory_available_ratio
             * @memberof deskside.v1.Load
             * @instance
             */
            Load.prototype.memory_available_ratio = null;

            /**
             * Load memory_bytes.
             * @member {number|Long|null} memory_bytes
             * @memberof deskside.v1.Load
             * @instance
             */
            Load.prototype.memory_bytes = null;

            /**
             * Load swap_used_ratio.
             * @member {number|null} swap_used_ratio
             * @memberof deskside.v1.Load
             * @instance
             */
            Load.prototype.swap_used_ratio = null;

            /**
             * Load cpu_pressure_ratio.
             * @member {number|null} cpu_pressure_ratio
             * @memberof deskside.v1.Load
             * @instance
             */
            Load.prototype.cpu_pressure_ratio = null;

            /**
             * Load memory_pressure_ratio.
             * @member {number|null} memory_pressure_ratio
             * @memberof deskside.v1.Load
             * @instance
             */
            Load.prototype.memory_pressure_ratio = null;

            /**
             * Load disk_pressure_ratio.
             * @member {number|null} disk_pressure_ratio
             * @memberof deskside.v1.Load
             * @instance
             */
            Load.prototype.disk_pressure_ratio = null;

            /**
             * Load cores.
             * @member {number|null} cores
             * @memberof deskside.v1.Load
             * @instance
             */
            Load.prototype.cores = null;

            /**
             * Load load15.
             * @member {number|null} load15
             * @memberof deskside.v1.Load
             * @instance
             */
            Load.prototype.load15 = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Load.prototype, "_cpu_ratio", {
                get: $util.oneOfGetter($oneOfFields = ["cpu_ratio"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Load.prototype, "_memory_available_ratio", {
                get: $util.oneOfGetter($oneOfFields = ["memory_available_ratio"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Load.prototype, "_memory_bytes", {
                get: $util.oneOfGetter($oneOfFields = ["memory_bytes"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Load.prototype, "_swap_used_ratio", {
                get: $util.oneOfGetter($oneOfFields = ["swap_used_ratio"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Load.prototype, "_cpu_pressure_ratio", {
                get: $util.oneOfGetter($oneOfFields = ["cpu_pressure_ratio"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Load.prototype, "_memory_pressure_ratio", {
                get: $util.oneOfGetter($oneOfFields = ["memory_pressure_ratio"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Load.prototype, "_disk_pressure_ratio", {
                get: $util.oneOfGetter($oneOfFields = ["disk_pressure_ratio"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Load.prototype, "_cores", {
                get: $util.oneOfGetter($oneOfFields = ["cores"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Load.prototype, "_load15", {
                get: $util.oneOfGetter($oneOfFields = ["load15"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Load message. Does not implicitly {@link deskside.v1.Load.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Load
             * @static
             * @param {deskside.v1.Load.$Properties} message Load message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Load.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cpu_ratio != null && $Object.hasOwnProperty.call(message, "cpu_ratio"))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.cpu_ratio);
                if (message.memory_available_ratio != null && $Object.hasOwnProperty.call(message, "memory_available_ratio"))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.memory_available_ratio);
                if (message.memory_bytes != null && $Object.hasOwnProperty.call(message, "memory_bytes"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.memory_bytes);
                if (message.swap_used_ratio != null && $Object.hasOwnProperty.call(message, "swap_used_ratio"))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.swap_used_ratio);
                if (message.cpu_pressure_ratio != null && $Object.hasOwnProperty.call(message, "cpu_pressure_ratio"))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.cpu_pressure_ratio);
                if (message.memory_pressure_ratio != null && $Object.hasOwnProperty.call(message, "memory_pressure_ratio"))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.memory_pressure_ratio);
                if (message.disk_pressure_ratio != null && $Object.hasOwnProperty.call(message, "disk_pressure_ratio"))
                    writer.uint32(/* id 7, wireType 1 =*/57).double(message.disk_pressure_ratio);
                if (message.cores != null && $Object.hasOwnProperty.call(message, "cores"))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.cores);
                if (message.load15 != null && $Object.hasOwnProperty.call(message, "load15"))
                    writer.uint32(/* id 9, wireType 1 =*/73).double(message.load15);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Load message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Load
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Load & deskside.v1.Load.$Shape} Load
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Load.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Load();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            message.cpu_ratio = reader.double();
                            message._cpu_ratio = "cpu_ratio";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.memory_available_ratio = reader.double();
                            message._memory_available_ratio = "memory_available_ratio";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.memory_bytes = reader.uint64();
                            message._memory_bytes = "memory_bytes";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.swap_used_ratio = reader.double();
                            message._swap_used_ratio = "swap_used_ratio";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            message.cpu_pressure_ratio = reader.double();
                            message._cpu_pressure_ratio = "cpu_pressure_ratio";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            message.memory_pressure_ratio = reader.double();
                            message._memory_pressure_ratio = "memory_pressure_ratio";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            message.disk_pressure_ratio = reader.double();
                            message._disk_pressure_ratio = "disk_pressure_ratio";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.cores = reader.uint32();
                            message._cores = "cores";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 1)
                                break;
                            message.load15 = reader.double();
                            message._load15 = "load15";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Load;
        })();

        v1.Inventory = (function() {

            /**
             * Properties of an Inventory.
             * @typedef {Object} deskside.v1.Inventory.$Properties
             * @property {string|null} [hostname] Inventory hostname
             * @property {string|null} [vendor] Inventory vendor
             * @property {string|null} [model] Inventory model
             * @property {string|null} ["class"] Inventory class
             * @property {string|null} [bios_version] Inventory bios_version
             * @property {string|null} [bios_date] Inventory bios_date
             * @property {string|null} [cpu] Inventory cpu
             * @property {number|null} [cores] Inventory cores
             * @property {number|Long|null} [memory_bytes] Inventory memory_bytes
             * @property {Array.<deskside.v1.InventoryDisk.$Properties>} [disks] Inventory disks
             * @property {string|null} [hypervisor] Inventory hypervisor
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Inventory.
             * @memberof deskside.v1
             * @interface IInventory
             * @augments deskside.v1.Inventory.$Properties
             * @deprecated Use deskside.v1.Inventory.$Properties instead.
             */

            /**
             * Shape of an Inventory.
             * @typedef {deskside.v1.Inventory.$Properties} deskside.v1.Inventory.$Shape
             */

            /**
             * Constructs a new Inventory.
             * @memberof deskside.v1
             * @classdesc Represents an Inventory.
             * @constructor
             * @param {deskside.v1.Inventory.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Inventory = function (properties) {
                this.disks = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Inventory hostname.
             * @member {string|null} hostname
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.hostname = null;

            /**
             * Inventory vendor.
             * @member {string|null} vendor
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.vendor = null;

            /**
             * Inventory model.
             * @member {string|null} model
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.model = null;

            /**
             * Inventory class.
             * @member {string|null} class
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype["class"] = null;

            /**
             * Inventory bios_version.
             * @member {string|null} bios_version
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.bios_version = null;

            /**
             * Inventory bios_date.
             * @member {string|null} bios_date
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.bios_date = null;

            /**
             * Inventory cpu.
             * @member {string|null} cpu
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.cpu = null;

            /**
             * Inventory cores.
             * @member {number|null} cores
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.cores = null;

            /**
             * Inventory memory_bytes.
             * @member {number|Long|null} memory_bytes
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.memory_bytes = null;

            /**
             * Inventory disks.
             * @member {Array.<deskside.v1.InventoryDisk>} disks
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.disks = $util.emptyArray;

            /**
             * Inventory hypervisor.
             * @member {string|null} hypervisor
             * @memberof deskside.v1.Inventory
             * @instance
             */
            Inventory.prototype.hypervisor = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_hostname", {
                get: $util.oneOfGetter($oneOfFields = ["hostname"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_vendor", {
                get: $util.oneOfGetter($oneOfFields = ["vendor"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_model", {
                get: $util.oneOfGetter($oneOfFields = ["model"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_class", {
                get: $util.oneOfGetter($oneOfFields = ["class"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_bios_version", {
                get: $util.oneOfGetter($oneOfFields = ["bios_version"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_bios_date", {
                get: $util.oneOfGetter($oneOfFields = ["bios_date"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_cpu", {
                get: $util.oneOfGetter($oneOfFields = ["cpu"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_cores", {
                get: $util.oneOfGetter($oneOfFields = ["cores"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_memory_bytes", {
                get: $util.oneOfGetter($oneOfFields = ["memory_bytes"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inventory.prototype, "_hypervisor", {
                get: $util.oneOfGetter($oneOfFields = ["hypervisor"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Inventory message. Does not implicitly {@link deskside.v1.Inventory.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Inventory
             * @static
             * @param {deskside.v1.Inventory.$Properties} message Inventory message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Inventory.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hostname != null && $Object.hasOwnProperty.call(message, "hostname"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.hostname);
                if (message.vendor != null && $Object.hasOwnProperty.call(message, "vendor"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.vendor);
                if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.model);
                if (message["class"] != null && $Object.hasOwnProperty.call(message, "class"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message["class"]);
                if (message.bios_version != null && $Object.hasOwnProperty.call(message, "bios_version"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.bios_version);
                if (message.bios_date != null && $Object.hasOwnProperty.call(message, "bios_date"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.bios_date);
                if (message.cpu != null && $Object.hasOwnProperty.call(message, "cpu"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.cpu);
                if (message.cores != null && $Object.hasOwnProperty.call(message, "cores"))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.cores);
                if (message.memory_bytes != null && $Object.hasOwnProperty.call(message, "memory_bytes"))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.memory_bytes);
                if (message.disks != null && message.disks.length)
                    for (let i = 0; i < message.disks.length; ++i)
                        $root.deskside.v1.InventoryDisk.encode(message.disks[i], writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.hypervisor != null && $Object.hasOwnProperty.call(message, "hypervisor"))
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.hypervisor);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Inventory message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Inventory
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Inventory & deskside.v1.Inventory.$Shape} Inventory
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Inventory.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Inventory();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.hostname = reader.stringVerify();
                            message._hostname = "hostname";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.vendor = reader.stringVerify();
                            message._vendor = "vendor";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.model = reader.stringVerify();
                            message._model = "model";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message["class"] = reader.stringVerify();
                            message._class = "class";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.bios_version = reader.stringVerify();
                            message._bios_version = "bios_version";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.bios_date = reader.stringVerify();
                            message._bios_date = "bios_date";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.cpu = reader.stringVerify();
                            message._cpu = "cpu";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.cores = reader.uint32();
                            message._cores = "cores";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.memory_bytes = reader.uint64();
                            message._memory_bytes = "memory_bytes";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.disks && message.disks.length))
                                message.disks = [];
                            message.disks.push($root.deskside.v1.InventoryDisk.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.hypervisor = reader.stringVerify();
                            message._hypervisor = "hypervisor";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Inventory;
        })();

        v1.InventoryDisk = (function() {

            /**
             * Properties of an InventoryDisk.
             * @typedef {Object} deskside.v1.InventoryDisk.$Properties
             * @property {string} [device] InventoryDisk device
             * @property {string|null} [model] InventoryDisk model
             * @property {number|Long|null} [size_bytes] InventoryDisk size_bytes
             * @property {string|null} [kind] InventoryDisk kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an InventoryDisk.
             * @memberof deskside.v1
             * @interface IInventoryDisk
             * @augments deskside.v1.InventoryDisk.$Properties
             * @deprecated Use deskside.v1.InventoryDisk.$Properties instead.
             */

            /**
             * Shape of an InventoryDisk.
             * @typedef {deskside.v1.InventoryDisk.$Properties} deskside.v1.InventoryDisk.$Shape
             */

            /**
             * Constructs a new InventoryDisk.
             * @memberof deskside.v1
             * @classdesc Represents an InventoryDisk.
             * @constructor
             * @param {deskside.v1.InventoryDisk.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const InventoryDisk = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * InventoryDisk device.
             * @member {string} device
             * @memberof deskside.v1.InventoryDisk
             * @instance
             */
            InventoryDisk.prototype.device = "";

            /**
             * InventoryDisk model.
             * @member {string|null} model
             * @memberof deskside.v1.InventoryDisk
             * @instance
             */
            InventoryDisk.prototype.model = null;

            /**
             * InventoryDisk size_bytes.
             * @member {number|Long|null} size_bytes
             * @memberof deskside.v1.InventoryDisk
             * @instance
             */
            InventoryDisk.prototype.size_bytes = null;

            /**
             * InventoryDisk kind.
             * @member {string|null} kind
             * @memberof deskside.v1.InventoryDisk
             * @instance
             */
            InventoryDisk.prototype.kind = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(InventoryDisk.prototype, "_model", {
                get: $util.oneOfGetter($oneOfFields = ["model"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(InventoryDisk.prototype, "_size_bytes", {
                get: $util.oneOfGetter($oneOfFields = ["size_bytes"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(InventoryDisk.prototype, "_kind", {
                get: $util.oneOfGetter($oneOfFields = ["kind"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified InventoryDisk message. Does not implicitly {@link deskside.v1.InventoryDisk.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.InventoryDisk
             * @static
             * @param {deskside.v1.InventoryDisk.$Properties} message InventoryDisk message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            InventoryDisk.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
                if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.model);
                if (message.size_bytes != null && $Object.hasOwnProperty.call(message, "size_bytes"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.size_bytes);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.kind);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an InventoryDisk message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.InventoryDisk
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.InventoryDisk & deskside.v1.InventoryDisk.$Shape} InventoryDisk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            InventoryDisk.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.InventoryDisk();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.device = value;
                            else
                                delete message.device;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.model = reader.stringVerify();
                            message._model = "model";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.size_bytes = reader.uint64();
                            message._size_bytes = "size_bytes";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.kind = reader.stringVerify();
                            message._kind = "kind";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return InventoryDisk;
        })();

        v1.Occurrence = (function() {

            /**
             * Properties of an Occurrence.
             * @typedef {Object} deskside.v1.Occurrence.$Properties
             * @property {number|Long} [at_ms] Occurrence at_ms
             * @property {number} [count] Occurrence count
             * @property {deskside.v1.LoginFailed.$Properties|null} [login_failed] Occurrence login_failed
             * @property {deskside.v1.LoginSucceeded.$Properties|null} [login_succeeded] Occurrence login_succeeded
             * @property {"login_failed"|"login_succeeded"} [kind] Occurrence kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Occurrence.
             * @memberof deskside.v1
             * @interface IOccurrence
             * @augments deskside.v1.Occurrence.$Properties
             * @deprecated Use deskside.v1.Occurrence.$Properties instead.
             */

            /**
             * Narrowed shape of an Occurrence.
             * @typedef {{
             *   at_ms?: number|Long;
             *   count?: number;
             *   login_failed?: deskside.v1.LoginFailed.$Shape|null;
             *   login_succeeded?: deskside.v1.LoginSucceeded.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ kind?: undefined; login_failed?: null; login_succeeded?: null }|{ kind?: "login_failed"; login_failed: deskside.v1.LoginFailed.$Shape; login_succeeded?: null }|{ kind?: "login_succeeded"; login_failed?: null; login_succeeded: deskside.v1.LoginSucceeded.$Shape })
             * )} deskside.v1.Occurrence.$Shape
             */

            /**
             * Constructs a new Occurrence.
             * @memberof deskside.v1
             * @classdesc Represents an Occurrence.
             * @constructor
             * @param {deskside.v1.Occurrence.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Occurrence = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Occurrence at_ms.
             * @member {number|Long} at_ms
             * @memberof deskside.v1.Occurrence
             * @instance
             */
            Occurrence.prototype.at_ms = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Occurrence count.
             * @member {number} count
             * @memberof deskside.v1.Occurrence
             * @instance
             */
            Occurrence.prototype.count = 0;

            /**
             * Occurrence login_failed.
             * @member {deskside.v1.LoginFailed|null} login_failed
             * @memberof deskside.v1.Occurrence
             * @instance
             */
            Occurrence.prototype.login_failed = null;

            /**
             * Occurrence login_succeeded.
             * @member {deskside.v1.LoginSucceeded|null} login_succeeded
             * @memberof deskside.v1.Occurrence
             * @instance
             */
            Occurrence.prototype.login_succeeded = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Occurrence kind.
             * @member {"login_failed"|"login_succeeded"|undefined} kind
             * @memberof deskside.v1.Occurrence
             * @instance
             */
            $Object.defineProperty(Occurrence.prototype, "kind", {
                get: $util.oneOfGetter($oneOfFields = ["login_failed", "login_succeeded"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Occurrence message. Does not implicitly {@link deskside.v1.Occurrence.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.Occurrence
             * @static
             * @param {deskside.v1.Occurrence.$Properties} message Occurrence message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Occurrence.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.at_ms != null && $Object.hasOwnProperty.call(message, "at_ms") && (typeof message.at_ms === "object" ? message.at_ms.low || message.at_ms.high : message.at_ms !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.at_ms);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.count);
                if (message.login_failed != null && $Object.hasOwnProperty.call(message, "login_failed"))
                    $root.deskside.v1.LoginFailed.encode(message.login_failed, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.login_succeeded != null && $Object.hasOwnProperty.call(message, "login_succeeded"))
                    $root.deskside.v1.LoginSucceeded.encode(message.login_succeeded, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Occurrence message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.Occurrence
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.Occurrence & deskside.v1.Occurrence.$Shape} Occurrence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Occurrence.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.Occurrence();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.at_ms = value;
                            else
                                delete message.at_ms;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.login_failed = $root.deskside.v1.LoginFailed.decode(reader, reader.size(), $undefined, _depth + 1, message.login_failed);
                            message.kind = "login_failed";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.login_succeeded = $root.deskside.v1.LoginSucceeded.decode(reader, reader.size(), $undefined, _depth + 1, message.login_succeeded);
                            message.kind = "login_succeeded";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Occurrence;
        })();

        v1.LoginFailed = (function() {

            /**
             * Properties of a LoginFailed.
             * @typedef {Object} deskside.v1.LoginFailed.$Properties
             * @property {string|null} [account] LoginFailed account
             * @property {string|null} [source] LoginFailed source
             * @property {string} [service] LoginFailed service
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LoginFailed.
             * @memberof deskside.v1
             * @interface ILoginFailed
             * @augments deskside.v1.LoginFailed.$Properties
             * @deprecated Use deskside.v1.LoginFailed.$Properties instead.
             */

            /**
             * Shape of a LoginFailed.
             * @typedef {deskside.v1.LoginFailed.$Properties} deskside.v1.LoginFailed.$Shape
             */

            /**
             * Constructs a new LoginFailed.
             * @memberof deskside.v1
             * @classdesc Represents a LoginFailed.
             * @constructor
             * @param {deskside.v1.LoginFailed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LoginFailed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LoginFailed account.
             * @member {string|null} account
             * @memberof deskside.v1.LoginFailed
             * @instance
             */
            LoginFailed.prototype.account = null;

            /**
             * LoginFailed source.
             * @member {string|null} source
             * @memberof deskside.v1.LoginFailed
             * @instance
             */
            LoginFailed.prototype.source = null;

            /**
             * LoginFailed service.
             * @member {string} service
             * @memberof deskside.v1.LoginFailed
             * @instance
             */
            LoginFailed.prototype.service = "";

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(LoginFailed.prototype, "_account", {
                get: $util.oneOfGetter($oneOfFields = ["account"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(LoginFailed.prototype, "_source", {
                get: $util.oneOfGetter($oneOfFields = ["source"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified LoginFailed message. Does not implicitly {@link deskside.v1.LoginFailed.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.LoginFailed
             * @static
             * @param {deskside.v1.LoginFailed.$Properties} message LoginFailed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LoginFailed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.account != null && $Object.hasOwnProperty.call(message, "account"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.account);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.source);
                if (message.service != null && $Object.hasOwnProperty.call(message, "service") && message.service !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.service);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LoginFailed message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.LoginFailed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.LoginFailed & deskside.v1.LoginFailed.$Shape} LoginFailed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LoginFailed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.LoginFailed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.account = reader.stringVerify();
                            message._account = "account";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.source = reader.stringVerify();
                            message._source = "source";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.service = value;
                            else
                                delete message.service;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LoginFailed;
        })();

        v1.LoginSucceeded = (function() {

            /**
             * Properties of a LoginSucceeded.
             * @typedef {Object} deskside.v1.LoginSucceeded.$Properties
             * @property {string} [account] LoginSucceeded account
             * @property {string|null} [source] LoginSucceeded source
             * @property {string} [service] LoginSucceeded service
             * @property {string|null} [method] LoginSucceeded method
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LoginSucceeded.
             * @memberof deskside.v1
             * @interface ILoginSucceeded
             * @augments deskside.v1.LoginSucceeded.$Properties
             * @deprecated Use deskside.v1.LoginSucceeded.$Properties instead.
             */

            /**
             * Shape of a LoginSucceeded.
             * @typedef {deskside.v1.LoginSucceeded.$Properties} deskside.v1.LoginSucceeded.$Shape
             */

            /**
             * Constructs a new LoginSucceeded.
             * @memberof deskside.v1
             * @classdesc Represents a LoginSucceeded.
             * @constructor
             * @param {deskside.v1.LoginSucceeded.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LoginSucceeded = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LoginSucceeded account.
             * @member {string} account
             * @memberof deskside.v1.LoginSucceeded
             * @instance
             */
            LoginSucceeded.prototype.account = "";

            /**
             * LoginSucceeded source.
             * @member {string|null} source
             * @memberof deskside.v1.LoginSucceeded
             * @instance
             */
            LoginSucceeded.prototype.source = null;

            /**
             * LoginSucceeded service.
             * @member {string} service
             * @memberof deskside.v1.LoginSucceeded
             * @instance
             */
            LoginSucceeded.prototype.service = "";

            /**
             * LoginSucceeded method.
             * @member {string|null} method
             * @memberof deskside.v1.LoginSucceeded
             * @instance
             */
            LoginSucceeded.prototype.method = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(LoginSucceeded.prototype, "_source", {
                get: $util.oneOfGetter($oneOfFields = ["source"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(LoginSucceeded.prototype, "_method", {
                get: $util.oneOfGetter($oneOfFields = ["method"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified LoginSucceeded message. Does not implicitly {@link deskside.v1.LoginSucceeded.verify|verify} messages.
             * @function encode
             * @memberof deskside.v1.LoginSucceeded
             * @static
             * @param {deskside.v1.LoginSucceeded.$Properties} message LoginSucceeded message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LoginSucceeded.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.account != null && $Object.hasOwnProperty.call(message, "account") && message.account !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.account);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.source);
                if (message.service != null && $Object.hasOwnProperty.call(message, "service") && message.service !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.service);
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.method);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LoginSucceeded message from the specified reader or buffer.
             * @function decode
             * @memberof deskside.v1.LoginSucceeded
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {deskside.v1.LoginSucceeded & deskside.v1.LoginSucceeded.$Shape} LoginSucceeded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LoginSucceeded.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.deskside.v1.LoginSucceeded();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.account = value;
                            else
                                delete message.account;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.source = reader.stringVerify();
                            message._source = "source";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.service = value;
                            else
                                delete message.service;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.method = reader.stringVerify();
                            message._method = "method";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LoginSucceeded;
        })();

        return v1;
    })();

    return deskside;
})();

export {
  $root as default
};
