import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace deskside. */
export namespace deskside {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of an Envelope.
         * @deprecated Use deskside.v1.Envelope.$Properties instead.
         */
        interface IEnvelope extends deskside.v1.Envelope.$Properties {
        }

        /** Represents an Envelope. */
        class Envelope {

            /**
             * Constructs a new Envelope.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Envelope.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Envelope frame_id. */
            frame_id: (number|Long);

            /** Envelope reply_to. */
            reply_to: (number|Long);

            /** Envelope must_understand. */
            must_understand: boolean;

            /** Envelope client_hello. */
            client_hello: (deskside.v1.ClientHello|null);

            /** Envelope server_hello. */
            server_hello: (deskside.v1.ServerHello|null);

            /** Envelope client_auth. */
            client_auth: (deskside.v1.ClientAuth|null);

            /** Envelope session_accepted. */
            session_accepted: (deskside.v1.SessionAccepted|null);

            /** Envelope enrol_request. */
            enrol_request: (deskside.v1.EnrolRequest|null);

            /** Envelope enrol_result. */
            enrol_result: (deskside.v1.EnrolResult|null);

            /** Envelope batch. */
            batch: (deskside.v1.Batch|null);

            /** Envelope ack. */
            ack: (deskside.v1.Ack|null);

            /** Envelope nack. */
            nack: (deskside.v1.Nack|null);

            /** Envelope heartbeat. */
            heartbeat: (deskside.v1.Heartbeat|null);

            /** Envelope heartbeat_ack. */
            heartbeat_ack: (deskside.v1.HeartbeatAck|null);

            /** Envelope command. */
            command: (deskside.v1.Command|null);

            /** Envelope command_ack. */
            command_ack: (deskside.v1.CommandAck|null);

            /** Envelope drain. */
            drain: (deskside.v1.Drain|null);

            /** Envelope goodbye. */
            goodbye: (deskside.v1.Goodbye|null);

            /** Envelope error. */
            error: (deskside.v1.Error|null);

            /** Envelope body. */
            body?: ("client_hello"|"server_hello"|"client_auth"|"session_accepted"|"enrol_request"|"enrol_result"|"batch"|"ack"|"nack"|"heartbeat"|"heartbeat_ack"|"command"|"command_ack"|"drain"|"goodbye"|"error");

            /**
             * Encodes the specified Envelope message. Does not implicitly {@link deskside.v1.Envelope.verify|verify} messages.
             * @param message Envelope message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Envelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Envelope message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Envelope & deskside.v1.Envelope.$Shape} Envelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Envelope & deskside.v1.Envelope.$Shape;
        }

        namespace Envelope {

            /** Properties of an Envelope. */
            interface $Properties {

                /** Envelope frame_id */
                frame_id?: (number|Long);

                /** Envelope reply_to */
                reply_to?: (number|Long);

                /** Envelope must_understand */
                must_understand?: boolean;

                /** Envelope client_hello */
                client_hello?: (deskside.v1.ClientHello.$Properties|null);

                /** Envelope server_hello */
                server_hello?: (deskside.v1.ServerHello.$Properties|null);

                /** Envelope client_auth */
                client_auth?: (deskside.v1.ClientAuth.$Properties|null);

                /** Envelope session_accepted */
                session_accepted?: (deskside.v1.SessionAccepted.$Properties|null);

                /** Envelope enrol_request */
                enrol_request?: (deskside.v1.EnrolRequest.$Properties|null);

                /** Envelope enrol_result */
                enrol_result?: (deskside.v1.EnrolResult.$Properties|null);

                /** Envelope batch */
                batch?: (deskside.v1.Batch.$Properties|null);

                /** Envelope ack */
                ack?: (deskside.v1.Ack.$Properties|null);

                /** Envelope nack */
                nack?: (deskside.v1.Nack.$Properties|null);

                /** Envelope heartbeat */
                heartbeat?: (deskside.v1.Heartbeat.$Properties|null);

                /** Envelope heartbeat_ack */
                heartbeat_ack?: (deskside.v1.HeartbeatAck.$Properties|null);

                /** Envelope command */
                command?: (deskside.v1.Command.$Properties|null);

                /** Envelope command_ack */
                command_ack?: (deskside.v1.CommandAck.$Properties|null);

                /** Envelope drain */
                drain?: (deskside.v1.Drain.$Properties|null);

                /** Envelope goodbye */
                goodbye?: (deskside.v1.Goodbye.$Properties|null);

                /** Envelope error */
                error?: (deskside.v1.Error.$Properties|null);

                /** Envelope body */
                body?: ("client_hello"|"server_hello"|"client_auth"|"session_accepted"|"enrol_request"|"enrol_result"|"batch"|"ack"|"nack"|"heartbeat"|"heartbeat_ack"|"command"|"command_ack"|"drain"|"goodbye"|"error");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Envelope. */
            type $Shape = {
              frame_id?: number|Long;
              reply_to?: number|Long;
              must_understand?: boolean;
              client_hello?: deskside.v1.ClientHello.$Shape|null;
              server_hello?: deskside.v1.ServerHello.$Shape|null;
              client_auth?: deskside.v1.ClientAuth.$Shape|null;
              session_accepted?: deskside.v1.SessionAccepted.$Shape|null;
              enrol_request?: deskside.v1.EnrolRequest.$Shape|null;
              enrol_result?: deskside.v1.EnrolResult.$Shape|null;
              batch?: deskside.v1.Batch.$Shape|null;
              ack?: deskside.v1.Ack.$Shape|null;
              nack?: deskside.v1.Nack.$Shape|null;
              heartbeat?: deskside.v1.Heartbeat.$Shape|null;
              heartbeat_ack?: deskside.v1.HeartbeatAck.$Shape|null;
              command?: deskside.v1.Command.$Shape|null;
              command_ack?: deskside.v1.CommandAck.$Shape|null;
              drain?: deskside.v1.Drain.$Shape|null;
              goodbye?: deskside.v1.Goodbye.$Shape|null;
              error?: deskside.v1.Error.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "client_hello"; client_hello: deskside.v1.ClientHello.$Shape; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "server_hello"; client_hello?: null; server_hello: deskside.v1.ServerHello.$Shape; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "client_auth"; client_hello?: null; server_hello?: null; client_auth: deskside.v1.ClientAuth.$Shape; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "session_accepted"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted: deskside.v1.SessionAccepted.$Shape; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "enrol_request"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request: deskside.v1.EnrolRequest.$Shape; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "enrol_result"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result: deskside.v1.EnrolResult.$Shape; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "batch"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch: deskside.v1.Batch.$Shape; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "ack"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack: deskside.v1.Ack.$Shape; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "nack"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack: deskside.v1.Nack.$Shape; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "heartbeat"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat: deskside.v1.Heartbeat.$Shape; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "heartbeat_ack"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack: deskside.v1.HeartbeatAck.$Shape; command?: null; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "command"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command: deskside.v1.Command.$Shape; command_ack?: null; drain?: null; goodbye?: null; error?: null }|{ body?: "command_ack"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack: deskside.v1.CommandAck.$Shape; drain?: null; goodbye?: null; error?: null }|{ body?: "drain"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain: deskside.v1.Drain.$Shape; goodbye?: null; error?: null }|{ body?: "goodbye"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye: deskside.v1.Goodbye.$Shape; error?: null }|{ body?: "error"; client_hello?: null; server_hello?: null; client_auth?: null; session_accepted?: null; enrol_request?: null; enrol_result?: null; batch?: null; ack?: null; nack?: null; heartbeat?: null; heartbeat_ack?: null; command?: null; command_ack?: null; drain?: null; goodbye?: null; error: deskside.v1.Error.$Shape })
            );
        }

        /**
         * Properties of a ClientHello.
         * @deprecated Use deskside.v1.ClientHello.$Properties instead.
         */
        interface IClientHello extends deskside.v1.ClientHello.$Properties {
        }

        /** Represents a ClientHello. */
        class ClientHello {

            /**
             * Constructs a new ClientHello.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ClientHello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClientHello minor_min. */
            minor_min: number;

            /** ClientHello minor_max. */
            minor_max: number;

            /** ClientHello machine_id. */
            machine_id: Uint8Array;

            /** ClientHello key_id. */
            key_id: Uint8Array;

            /** ClientHello client_nonce. */
            client_nonce: Uint8Array;

            /** ClientHello instance_id. */
            instance_id: Uint8Array;

            /** ClientHello boot_id. */
            boot_id: string;

            /** ClientHello wall_ms. */
            wall_ms: (number|Long);

            /** ClientHello mono_ms. */
            mono_ms: (number|Long);

            /** ClientHello agent_version. */
            agent_version: string;

            /** ClientHello os. */
            os: string;

            /** ClientHello arch. */
            arch: string;

            /**
             * Encodes the specified ClientHello message. Does not implicitly {@link deskside.v1.ClientHello.verify|verify} messages.
             * @param message ClientHello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ClientHello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClientHello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ClientHello & deskside.v1.ClientHello.$Shape} ClientHello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ClientHello & deskside.v1.ClientHello.$Shape;
        }

        namespace ClientHello {

            /** Properties of a ClientHello. */
            interface $Properties {

                /** ClientHello minor_min */
                minor_min?: number;

                /** ClientHello minor_max */
                minor_max?: number;

                /** ClientHello machine_id */
                machine_id?: Uint8Array;

                /** ClientHello key_id */
                key_id?: Uint8Array;

                /** ClientHello client_nonce */
                client_nonce?: Uint8Array;

                /** ClientHello instance_id */
                instance_id?: Uint8Array;

                /** ClientHello boot_id */
                boot_id?: string;

                /** ClientHello wall_ms */
                wall_ms?: (number|Long);

                /** ClientHello mono_ms */
                mono_ms?: (number|Long);

                /** ClientHello agent_version */
                agent_version?: string;

                /** ClientHello os */
                os?: string;

                /** ClientHello arch */
                arch?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClientHello. */
            type $Shape = deskside.v1.ClientHello.$Properties;
        }

        /**
         * Properties of a ServerHello.
         * @deprecated Use deskside.v1.ServerHello.$Properties instead.
         */
        interface IServerHello extends deskside.v1.ServerHello.$Properties {
        }

        /** Represents a ServerHello. */
        class ServerHello {

            /**
             * Constructs a new ServerHello.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ServerHello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServerHello body. */
            body: Uint8Array;

            /** ServerHello signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified ServerHello message. Does not implicitly {@link deskside.v1.ServerHello.verify|verify} messages.
             * @param message ServerHello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ServerHello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServerHello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ServerHello & deskside.v1.ServerHello.$Shape} ServerHello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ServerHello & deskside.v1.ServerHello.$Shape;
        }

        namespace ServerHello {

            /** Properties of a ServerHello. */
            interface $Properties {

                /** ServerHello body */
                body?: Uint8Array;

                /** ServerHello signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ServerHello. */
            type $Shape = deskside.v1.ServerHello.$Properties;
        }

        /**
         * Properties of a ServerHelloBody.
         * @deprecated Use deskside.v1.ServerHelloBody.$Properties instead.
         */
        interface IServerHelloBody extends deskside.v1.ServerHelloBody.$Properties {
        }

        /** Represents a ServerHelloBody. */
        class ServerHelloBody {

            /**
             * Constructs a new ServerHelloBody.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ServerHelloBody.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServerHelloBody minor. */
            minor: number;

            /** ServerHelloBody server_nonce. */
            server_nonce: Uint8Array;

            /** ServerHelloBody signing_key. */
            signing_key: Uint8Array;

            /** ServerHelloBody signing_key_endorsement. */
            signing_key_endorsement: Uint8Array;

            /** ServerHelloBody root_key. */
            root_key: Uint8Array;

            /** ServerHelloBody wall_ms. */
            wall_ms: (number|Long);

            /** ServerHelloBody limits. */
            limits: deskside.v1.Limits;

            /**
             * Encodes the specified ServerHelloBody message. Does not implicitly {@link deskside.v1.ServerHelloBody.verify|verify} messages.
             * @param message ServerHelloBody message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ServerHelloBody.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServerHelloBody message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ServerHelloBody & deskside.v1.ServerHelloBody.$Shape} ServerHelloBody
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ServerHelloBody & deskside.v1.ServerHelloBody.$Shape;
        }

        namespace ServerHelloBody {

            /** Properties of a ServerHelloBody. */
            interface $Properties {

                /** ServerHelloBody minor */
                minor?: number;

                /** ServerHelloBody server_nonce */
                server_nonce?: Uint8Array;

                /** ServerHelloBody signing_key */
                signing_key?: Uint8Array;

                /** ServerHelloBody signing_key_endorsement */
                signing_key_endorsement?: Uint8Array;

                /** ServerHelloBody root_key */
                root_key?: Uint8Array;

                /** ServerHelloBody wall_ms */
                wall_ms?: (number|Long);

                /** ServerHelloBody limits */
                limits?: deskside.v1.Limits.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ServerHelloBody. */
            type $Shape = deskside.v1.ServerHelloBody.$Properties;
        }

        /**
         * Properties of a Limits.
         * @deprecated Use deskside.v1.Limits.$Properties instead.
         */
        interface ILimits extends deskside.v1.Limits.$Properties {
        }

        /** Represents a Limits. */
        class Limits {

            /**
             * Constructs a new Limits.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Limits.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Limits frame_bytes. */
            frame_bytes: number;

            /** Limits batch_bytes. */
            batch_bytes: number;

            /** Limits batch_events. */
            batch_events: number;

            /**
             * Encodes the specified Limits message. Does not implicitly {@link deskside.v1.Limits.verify|verify} messages.
             * @param message Limits message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Limits.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Limits message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Limits & deskside.v1.Limits.$Shape} Limits
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Limits & deskside.v1.Limits.$Shape;
        }

        namespace Limits {

            /** Properties of a Limits. */
            interface $Properties {

                /** Limits frame_bytes */
                frame_bytes?: number;

                /** Limits batch_bytes */
                batch_bytes?: number;

                /** Limits batch_events */
                batch_events?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Limits. */
            type $Shape = deskside.v1.Limits.$Properties;
        }

        /**
         * Properties of a ClientAuth.
         * @deprecated Use deskside.v1.ClientAuth.$Properties instead.
         */
        interface IClientAuth extends deskside.v1.ClientAuth.$Properties {
        }

        /** Represents a ClientAuth. */
        class ClientAuth {

            /**
             * Constructs a new ClientAuth.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ClientAuth.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClientAuth signature. */
            signature: Uint8Array;

            /** ClientAuth ticket. */
            ticket: Uint8Array;

            /** ClientAuth lanes. */
            lanes: deskside.v1.LaneState[];

            /** ClientAuth spool_bytes. */
            spool_bytes: (number|Long);

            /**
             * Encodes the specified ClientAuth message. Does not implicitly {@link deskside.v1.ClientAuth.verify|verify} messages.
             * @param message ClientAuth message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ClientAuth.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClientAuth message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ClientAuth & deskside.v1.ClientAuth.$Shape} ClientAuth
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ClientAuth & deskside.v1.ClientAuth.$Shape;
        }

        namespace ClientAuth {

            /** Properties of a ClientAuth. */
            interface $Properties {

                /** ClientAuth signature */
                signature?: Uint8Array;

                /** ClientAuth ticket */
                ticket?: Uint8Array;

                /** ClientAuth lanes */
                lanes?: deskside.v1.LaneState.$Properties[];

                /** ClientAuth spool_bytes */
                spool_bytes?: (number|Long);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClientAuth. */
            type $Shape = deskside.v1.ClientAuth.$Properties;
        }

        /** Lane enum. */
        enum Lane {

            /** LANE_UNSPECIFIED value */
            LANE_UNSPECIFIED = 0,

            /** LANE_URGENT value */
            LANE_URGENT = 1,

            /** LANE_ROUTINE value */
            LANE_ROUTINE = 2
        }

        /**
         * Properties of a LaneState.
         * @deprecated Use deskside.v1.LaneState.$Properties instead.
         */
        interface ILaneState extends deskside.v1.LaneState.$Properties {
        }

        /** Represents a LaneState. */
        class LaneState {

            /**
             * Constructs a new LaneState.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.LaneState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LaneState lane. */
            lane: deskside.v1.Lane;

            /** LaneState epoch. */
            epoch: Uint8Array;

            /** LaneState next_seq. */
            next_seq: (number|Long);

            /** LaneState oldest_seq. */
            oldest_seq: (number|Long);

            /** LaneState dropped. */
            dropped: (number|Long);

            /**
             * Encodes the specified LaneState message. Does not implicitly {@link deskside.v1.LaneState.verify|verify} messages.
             * @param message LaneState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.LaneState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LaneState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.LaneState & deskside.v1.LaneState.$Shape} LaneState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.LaneState & deskside.v1.LaneState.$Shape;
        }

        namespace LaneState {

            /** Properties of a LaneState. */
            interface $Properties {

                /** LaneState lane */
                lane?: deskside.v1.Lane;

                /** LaneState epoch */
                epoch?: Uint8Array;

                /** LaneState next_seq */
                next_seq?: (number|Long);

                /** LaneState oldest_seq */
                oldest_seq?: (number|Long);

                /** LaneState dropped */
                dropped?: (number|Long);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LaneState. */
            type $Shape = deskside.v1.LaneState.$Properties;
        }

        /**
         * Properties of a SessionAccepted.
         * @deprecated Use deskside.v1.SessionAccepted.$Properties instead.
         */
        interface ISessionAccepted extends deskside.v1.SessionAccepted.$Properties {
        }

        /** Represents a SessionAccepted. */
        class SessionAccepted {

            /**
             * Constructs a new SessionAccepted.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.SessionAccepted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionAccepted session_id. */
            session_id: Uint8Array;

            /** SessionAccepted session_gen. */
            session_gen: (number|Long);

            /** SessionAccepted lanes. */
            lanes: deskside.v1.LaneAck[];

            /** SessionAccepted credit_bytes. */
            credit_bytes: number;

            /** SessionAccepted heartbeat_s. */
            heartbeat_s: number;

            /** SessionAccepted next_ticket. */
            next_ticket: Uint8Array;

            /** SessionAccepted server_ms. */
            server_ms: (number|Long);

            /** SessionAccepted machine_id. */
            machine_id: Uint8Array;

            /**
             * Encodes the specified SessionAccepted message. Does not implicitly {@link deskside.v1.SessionAccepted.verify|verify} messages.
             * @param message SessionAccepted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.SessionAccepted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionAccepted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.SessionAccepted & deskside.v1.SessionAccepted.$Shape} SessionAccepted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.SessionAccepted & deskside.v1.SessionAccepted.$Shape;
        }

        namespace SessionAccepted {

            /** Properties of a SessionAccepted. */
            interface $Properties {

                /** SessionAccepted session_id */
                session_id?: Uint8Array;

                /** SessionAccepted session_gen */
                session_gen?: (number|Long);

                /** SessionAccepted lanes */
                lanes?: deskside.v1.LaneAck.$Properties[];

                /** SessionAccepted credit_bytes */
                credit_bytes?: number;

                /** SessionAccepted heartbeat_s */
                heartbeat_s?: number;

                /** SessionAccepted next_ticket */
                next_ticket?: Uint8Array;

                /** SessionAccepted server_ms */
                server_ms?: (number|Long);

                /** SessionAccepted machine_id */
                machine_id?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionAccepted. */
            type $Shape = deskside.v1.SessionAccepted.$Properties;
        }

        /**
         * Properties of a LaneAck.
         * @deprecated Use deskside.v1.LaneAck.$Properties instead.
         */
        interface ILaneAck extends deskside.v1.LaneAck.$Properties {
        }

        /** Represents a LaneAck. */
        class LaneAck {

            /**
             * Constructs a new LaneAck.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.LaneAck.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LaneAck lane. */
            lane: deskside.v1.Lane;

            /** LaneAck epoch. */
            epoch: Uint8Array;

            /** LaneAck acked_seq. */
            acked_seq: (number|Long);

            /**
             * Encodes the specified LaneAck message. Does not implicitly {@link deskside.v1.LaneAck.verify|verify} messages.
             * @param message LaneAck message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.LaneAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LaneAck message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.LaneAck & deskside.v1.LaneAck.$Shape} LaneAck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.LaneAck & deskside.v1.LaneAck.$Shape;
        }

        namespace LaneAck {

            /** Properties of a LaneAck. */
            interface $Properties {

                /** LaneAck lane */
                lane?: deskside.v1.Lane;

                /** LaneAck epoch */
                epoch?: Uint8Array;

                /** LaneAck acked_seq */
                acked_seq?: (number|Long);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LaneAck. */
            type $Shape = deskside.v1.LaneAck.$Properties;
        }

        /**
         * Properties of an EnrolRequest.
         * @deprecated Use deskside.v1.EnrolRequest.$Properties instead.
         */
        interface IEnrolRequest extends deskside.v1.EnrolRequest.$Properties {
        }

        /** Represents an EnrolRequest. */
        class EnrolRequest {

            /**
             * Constructs a new EnrolRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.EnrolRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EnrolRequest public_key. */
            public_key: Uint8Array;

            /** EnrolRequest token_id. */
            token_id: string;

            /** EnrolRequest proof. */
            proof: Uint8Array;

            /** EnrolRequest self_signature. */
            self_signature: Uint8Array;

            /** EnrolRequest hostname. */
            hostname: string;

            /** EnrolRequest hardware_hash. */
            hardware_hash: string;

            /**
             * Encodes the specified EnrolRequest message. Does not implicitly {@link deskside.v1.EnrolRequest.verify|verify} messages.
             * @param message EnrolRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.EnrolRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EnrolRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.EnrolRequest & deskside.v1.EnrolRequest.$Shape} EnrolRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.EnrolRequest & deskside.v1.EnrolRequest.$Shape;
        }

        namespace EnrolRequest {

            /** Properties of an EnrolRequest. */
            interface $Properties {

                /** EnrolRequest public_key */
                public_key?: Uint8Array;

                /** EnrolRequest token_id */
                token_id?: string;

                /** EnrolRequest proof */
                proof?: Uint8Array;

                /** EnrolRequest self_signature */
                self_signature?: Uint8Array;

                /** EnrolRequest hostname */
                hostname?: string;

                /** EnrolRequest hardware_hash */
                hardware_hash?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EnrolRequest. */
            type $Shape = deskside.v1.EnrolRequest.$Properties;
        }

        /**
         * Properties of an EnrolResult.
         * @deprecated Use deskside.v1.EnrolResult.$Properties instead.
         */
        interface IEnrolResult extends deskside.v1.EnrolResult.$Properties {
        }

        /** Represents an EnrolResult. */
        class EnrolResult {

            /**
             * Constructs a new EnrolResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.EnrolResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EnrolResult machine_id. */
            machine_id: Uint8Array;

            /** EnrolResult pending_approval. */
            pending_approval: boolean;

            /**
             * Encodes the specified EnrolResult message. Does not implicitly {@link deskside.v1.EnrolResult.verify|verify} messages.
             * @param message EnrolResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.EnrolResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EnrolResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.EnrolResult & deskside.v1.EnrolResult.$Shape} EnrolResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.EnrolResult & deskside.v1.EnrolResult.$Shape;
        }

        namespace EnrolResult {

            /** Properties of an EnrolResult. */
            interface $Properties {

                /** EnrolResult machine_id */
                machine_id?: Uint8Array;

                /** EnrolResult pending_approval */
                pending_approval?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EnrolResult. */
            type $Shape = deskside.v1.EnrolResult.$Properties;
        }

        /** Codec enum. */
        enum Codec {

            /** CODEC_NONE value */
            CODEC_NONE = 0,

            /** CODEC_DEFLATE_RAW value */
            CODEC_DEFLATE_RAW = 1
        }

        /**
         * Properties of a Batch.
         * @deprecated Use deskside.v1.Batch.$Properties instead.
         */
        interface IBatch extends deskside.v1.Batch.$Properties {
        }

        /** Represents a Batch. */
        class Batch {

            /**
             * Constructs a new Batch.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Batch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Batch lane. */
            lane: deskside.v1.Lane;

            /** Batch epoch. */
            epoch: Uint8Array;

            /** Batch first_seq. */
            first_seq: (number|Long);

            /** Batch count. */
            count: number;

            /** Batch codec. */
            codec: deskside.v1.Codec;

            /** Batch raw_len. */
            raw_len: number;

            /** Batch payload. */
            payload: Uint8Array;

            /**
             * Encodes the specified Batch message. Does not implicitly {@link deskside.v1.Batch.verify|verify} messages.
             * @param message Batch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Batch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Batch & deskside.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Batch & deskside.v1.Batch.$Shape;
        }

        namespace Batch {

            /** Properties of a Batch. */
            interface $Properties {

                /** Batch lane */
                lane?: deskside.v1.Lane;

                /** Batch epoch */
                epoch?: Uint8Array;

                /** Batch first_seq */
                first_seq?: (number|Long);

                /** Batch count */
                count?: number;

                /** Batch codec */
                codec?: deskside.v1.Codec;

                /** Batch raw_len */
                raw_len?: number;

                /** Batch payload */
                payload?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Batch. */
            type $Shape = deskside.v1.Batch.$Properties;
        }

        /**
         * Properties of an EventList.
         * @deprecated Use deskside.v1.EventList.$Properties instead.
         */
        interface IEventList extends deskside.v1.EventList.$Properties {
        }

        /** Represents an EventList. */
        class EventList {

            /**
             * Constructs a new EventList.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.EventList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EventList events. */
            events: deskside.v1.Event[];

            /**
             * Encodes the specified EventList message. Does not implicitly {@link deskside.v1.EventList.verify|verify} messages.
             * @param message EventList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.EventList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EventList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.EventList & deskside.v1.EventList.$Shape} EventList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.EventList & deskside.v1.EventList.$Shape;
        }

        namespace EventList {

            /** Properties of an EventList. */
            interface $Properties {

                /** EventList events */
                events?: deskside.v1.Event.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EventList. */
            type $Shape = {
              events?: deskside.v1.Event.$Shape[];
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an Event.
         * @deprecated Use deskside.v1.Event.$Properties instead.
         */
        interface IEvent extends deskside.v1.Event.$Properties {
        }

        /** Represents an Event. */
        class Event {

            /**
             * Constructs a new Event.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Event.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Event event_id. */
            event_id: Uint8Array;

            /** Event check. */
            check: string;

            /** Event observed_ms. */
            observed_ms: (number|Long);

            /** Event mono_ms. */
            mono_ms: (number|Long);

            /** Event cost_ms. */
            cost_ms: number;

            /** Event command_id. */
            command_id: Uint8Array;

            /** Event facts. */
            facts: (deskside.v1.Facts|null);

            /** Event unchanged. */
            unchanged: (deskside.v1.Unchanged|null);

            /** Event unknown. */
            unknown: (deskside.v1.Unknown|null);

            /** Event occurrence. */
            occurrence: (deskside.v1.Occurrence|null);

            /** Event gap. */
            gap: (deskside.v1.Gap|null);

            /** Event body. */
            body?: ("facts"|"unchanged"|"unknown"|"occurrence"|"gap");

            /**
             * Encodes the specified Event message. Does not implicitly {@link deskside.v1.Event.verify|verify} messages.
             * @param message Event message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Event message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Event & deskside.v1.Event.$Shape} Event
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Event & deskside.v1.Event.$Shape;
        }

        namespace Event {

            /** Properties of an Event. */
            interface $Properties {

                /** Event event_id */
                event_id?: Uint8Array;

                /** Event check */
                check?: string;

                /** Event observed_ms */
                observed_ms?: (number|Long);

                /** Event mono_ms */
                mono_ms?: (number|Long);

                /** Event cost_ms */
                cost_ms?: number;

                /** Event command_id */
                command_id?: Uint8Array;

                /** Event facts */
                facts?: (deskside.v1.Facts.$Properties|null);

                /** Event unchanged */
                unchanged?: (deskside.v1.Unchanged.$Properties|null);

                /** Event unknown */
                unknown?: (deskside.v1.Unknown.$Properties|null);

                /** Event occurrence */
                occurrence?: (deskside.v1.Occurrence.$Properties|null);

                /** Event gap */
                gap?: (deskside.v1.Gap.$Properties|null);

                /** Event body */
                body?: ("facts"|"unchanged"|"unknown"|"occurrence"|"gap");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Event. */
            type $Shape = {
              event_id?: Uint8Array;
              check?: string;
              observed_ms?: number|Long;
              mono_ms?: number|Long;
              cost_ms?: number;
              command_id?: Uint8Array;
              facts?: deskside.v1.Facts.$Shape|null;
              unchanged?: deskside.v1.Unchanged.$Shape|null;
              unknown?: deskside.v1.Unknown.$Shape|null;
              occurrence?: deskside.v1.Occurrence.$Shape|null;
              gap?: deskside.v1.Gap.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; facts?: null; unchanged?: null; unknown?: null; occurrence?: null; gap?: null }|{ body?: "facts"; facts: deskside.v1.Facts.$Shape; unchanged?: null; unknown?: null; occurrence?: null; gap?: null }|{ body?: "unchanged"; facts?: null; unchanged: deskside.v1.Unchanged.$Shape; unknown?: null; occurrence?: null; gap?: null }|{ body?: "unknown"; facts?: null; unchanged?: null; unknown: deskside.v1.Unknown.$Shape; occurrence?: null; gap?: null }|{ body?: "occurrence"; facts?: null; unchanged?: null; unknown?: null; occurrence: deskside.v1.Occurrence.$Shape; gap?: null }|{ body?: "gap"; facts?: null; unchanged?: null; unknown?: null; occurrence?: null; gap: deskside.v1.Gap.$Shape })
            );
        }

        /**
         * Properties of an Unchanged.
         * @deprecated Use deskside.v1.Unchanged.$Properties instead.
         */
        interface IUnchanged extends deskside.v1.Unchanged.$Properties {
        }

        /** Represents an Unchanged. */
        class Unchanged {

            /**
             * Constructs a new Unchanged.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Unchanged.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unchanged since_ms. */
            since_ms: (number|Long);

            /** Unchanged digest. */
            digest: Uint8Array;

            /**
             * Encodes the specified Unchanged message. Does not implicitly {@link deskside.v1.Unchanged.verify|verify} messages.
             * @param message Unchanged message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Unchanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Unchanged message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Unchanged & deskside.v1.Unchanged.$Shape} Unchanged
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Unchanged & deskside.v1.Unchanged.$Shape;
        }

        namespace Unchanged {

            /** Properties of an Unchanged. */
            interface $Properties {

                /** Unchanged since_ms */
                since_ms?: (number|Long);

                /** Unchanged digest */
                digest?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Unchanged. */
            type $Shape = deskside.v1.Unchanged.$Properties;
        }

        /** UnknownReason enum. */
        enum UnknownReason {

            /** UNKNOWN_REASON_UNSPECIFIED value */
            UNKNOWN_REASON_UNSPECIFIED = 0,

            /** UNKNOWN_REASON_NO_PERMISSION value */
            UNKNOWN_REASON_NO_PERMISSION = 1,

            /** UNKNOWN_REASON_TIMEOUT value */
            UNKNOWN_REASON_TIMEOUT = 2,

            /** UNKNOWN_REASON_TOOL_MISSING value */
            UNKNOWN_REASON_TOOL_MISSING = 3,

            /** UNKNOWN_REASON_NOT_SUPPORTED value */
            UNKNOWN_REASON_NOT_SUPPORTED = 4,

            /** UNKNOWN_REASON_PARSE_ERROR value */
            UNKNOWN_REASON_PARSE_ERROR = 5,

            /** UNKNOWN_REASON_STALE_SOURCE value */
            UNKNOWN_REASON_STALE_SOURCE = 6
        }

        /**
         * Properties of an Unknown.
         * @deprecated Use deskside.v1.Unknown.$Properties instead.
         */
        interface IUnknown extends deskside.v1.Unknown.$Properties {
        }

        /** Represents an Unknown. */
        class Unknown {

            /**
             * Constructs a new Unknown.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Unknown.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unknown reason. */
            reason: deskside.v1.UnknownReason;

            /** Unknown detail. */
            detail: string;

            /**
             * Encodes the specified Unknown message. Does not implicitly {@link deskside.v1.Unknown.verify|verify} messages.
             * @param message Unknown message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Unknown.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Unknown message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Unknown & deskside.v1.Unknown.$Shape} Unknown
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Unknown & deskside.v1.Unknown.$Shape;
        }

        namespace Unknown {

            /** Properties of an Unknown. */
            interface $Properties {

                /** Unknown reason */
                reason?: deskside.v1.UnknownReason;

                /** Unknown detail */
                detail?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Unknown. */
            type $Shape = deskside.v1.Unknown.$Properties;
        }

        /**
         * Properties of a Gap.
         * @deprecated Use deskside.v1.Gap.$Properties instead.
         */
        interface IGap extends deskside.v1.Gap.$Properties {
        }

        /** Represents a Gap. */
        class Gap {

            /**
             * Constructs a new Gap.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Gap.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Gap from_seq. */
            from_seq: (number|Long);

            /** Gap to_seq. */
            to_seq: (number|Long);

            /** Gap count. */
            count: (number|Long);

            /** Gap reason. */
            reason: string;

            /**
             * Encodes the specified Gap message. Does not implicitly {@link deskside.v1.Gap.verify|verify} messages.
             * @param message Gap message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Gap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Gap message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Gap & deskside.v1.Gap.$Shape} Gap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Gap & deskside.v1.Gap.$Shape;
        }

        namespace Gap {

            /** Properties of a Gap. */
            interface $Properties {

                /** Gap from_seq */
                from_seq?: (number|Long);

                /** Gap to_seq */
                to_seq?: (number|Long);

                /** Gap count */
                count?: (number|Long);

                /** Gap reason */
                reason?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Gap. */
            type $Shape = deskside.v1.Gap.$Properties;
        }

        /**
         * Properties of an Ack.
         * @deprecated Use deskside.v1.Ack.$Properties instead.
         */
        interface IAck extends deskside.v1.Ack.$Properties {
        }

        /** Represents an Ack. */
        class Ack {

            /**
             * Constructs a new Ack.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Ack.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ack lane. */
            lane: deskside.v1.Lane;

            /** Ack epoch. */
            epoch: Uint8Array;

            /** Ack acked_seq. */
            acked_seq: (number|Long);

            /** Ack credit_bytes. */
            credit_bytes: number;

            /** Ack rejected. */
            rejected: deskside.v1.Rejected[];

            /**
             * Encodes the specified Ack message. Does not implicitly {@link deskside.v1.Ack.verify|verify} messages.
             * @param message Ack message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Ack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Ack message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Ack & deskside.v1.Ack.$Shape} Ack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Ack & deskside.v1.Ack.$Shape;
        }

        namespace Ack {

            /** Properties of an Ack. */
            interface $Properties {

                /** Ack lane */
                lane?: deskside.v1.Lane;

                /** Ack epoch */
                epoch?: Uint8Array;

                /** Ack acked_seq */
                acked_seq?: (number|Long);

                /** Ack credit_bytes */
                credit_bytes?: number;

                /** Ack rejected */
                rejected?: deskside.v1.Rejected.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Ack. */
            type $Shape = deskside.v1.Ack.$Properties;
        }

        /**
         * Properties of a Rejected.
         * @deprecated Use deskside.v1.Rejected.$Properties instead.
         */
        interface IRejected extends deskside.v1.Rejected.$Properties {
        }

        /** Represents a Rejected. */
        class Rejected {

            /**
             * Constructs a new Rejected.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Rejected.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Rejected seq. */
            seq: (number|Long);

            /** Rejected code. */
            code: string;

            /** Rejected text. */
            text: string;

            /**
             * Encodes the specified Rejected message. Does not implicitly {@link deskside.v1.Rejected.verify|verify} messages.
             * @param message Rejected message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Rejected.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Rejected message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Rejected & deskside.v1.Rejected.$Shape} Rejected
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Rejected & deskside.v1.Rejected.$Shape;
        }

        namespace Rejected {

            /** Properties of a Rejected. */
            interface $Properties {

                /** Rejected seq */
                seq?: (number|Long);

                /** Rejected code */
                code?: string;

                /** Rejected text */
                text?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Rejected. */
            type $Shape = deskside.v1.Rejected.$Properties;
        }

        /**
         * Properties of a Nack.
         * @deprecated Use deskside.v1.Nack.$Properties instead.
         */
        interface INack extends deskside.v1.Nack.$Properties {
        }

        /** Represents a Nack. */
        class Nack {

            /**
             * Constructs a new Nack.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Nack.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Nack lane. */
            lane: deskside.v1.Lane;

            /** Nack epoch. */
            epoch: Uint8Array;

            /** Nack expected_seq. */
            expected_seq: (number|Long);

            /** Nack code. */
            code: string;

            /** Nack retry_after_ms. */
            retry_after_ms: number;

            /**
             * Encodes the specified Nack message. Does not implicitly {@link deskside.v1.Nack.verify|verify} messages.
             * @param message Nack message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Nack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Nack message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Nack & deskside.v1.Nack.$Shape} Nack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Nack & deskside.v1.Nack.$Shape;
        }

        namespace Nack {

            /** Properties of a Nack. */
            interface $Properties {

                /** Nack lane */
                lane?: deskside.v1.Lane;

                /** Nack epoch */
                epoch?: Uint8Array;

                /** Nack expected_seq */
                expected_seq?: (number|Long);

                /** Nack code */
                code?: string;

                /** Nack retry_after_ms */
                retry_after_ms?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Nack. */
            type $Shape = deskside.v1.Nack.$Properties;
        }

        /**
         * Properties of a Heartbeat.
         * @deprecated Use deskside.v1.Heartbeat.$Properties instead.
         */
        interface IHeartbeat extends deskside.v1.Heartbeat.$Properties {
        }

        /** Represents a Heartbeat. */
        class Heartbeat {

            /**
             * Constructs a new Heartbeat.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Heartbeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heartbeat wall_ms. */
            wall_ms: (number|Long);

            /** Heartbeat mono_ms. */
            mono_ms: (number|Long);

            /** Heartbeat spool_events. */
            spool_events: (number|Long);

            /** Heartbeat cpu_permille. */
            cpu_permille: number;

            /** Heartbeat rss_kib. */
            rss_kib: number;

            /** Heartbeat on_battery. */
            on_battery: (boolean|null);

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link deskside.v1.Heartbeat.verify|verify} messages.
             * @param message Heartbeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Heartbeat & deskside.v1.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Heartbeat & deskside.v1.Heartbeat.$Shape;
        }

        namespace Heartbeat {

            /** Properties of a Heartbeat. */
            interface $Properties {

                /** Heartbeat wall_ms */
                wall_ms?: (number|Long);

                /** Heartbeat mono_ms */
                mono_ms?: (number|Long);

                /** Heartbeat spool_events */
                spool_events?: (number|Long);

                /** Heartbeat cpu_permille */
                cpu_permille?: number;

                /** Heartbeat rss_kib */
                rss_kib?: number;

                /** Heartbeat on_battery */
                on_battery?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heartbeat. */
            type $Shape = deskside.v1.Heartbeat.$Properties;
        }

        /**
         * Properties of a HeartbeatAck.
         * @deprecated Use deskside.v1.HeartbeatAck.$Properties instead.
         */
        interface IHeartbeatAck extends deskside.v1.HeartbeatAck.$Properties {
        }

        /** Represents a HeartbeatAck. */
        class HeartbeatAck {

            /**
             * Constructs a new HeartbeatAck.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.HeartbeatAck.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeartbeatAck server_ms. */
            server_ms: (number|Long);

            /** HeartbeatAck wall_ms. */
            wall_ms: (number|Long);

            /** HeartbeatAck mono_ms. */
            mono_ms: (number|Long);

            /**
             * Encodes the specified HeartbeatAck message. Does not implicitly {@link deskside.v1.HeartbeatAck.verify|verify} messages.
             * @param message HeartbeatAck message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.HeartbeatAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeartbeatAck message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.HeartbeatAck & deskside.v1.HeartbeatAck.$Shape} HeartbeatAck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.HeartbeatAck & deskside.v1.HeartbeatAck.$Shape;
        }

        namespace HeartbeatAck {

            /** Properties of a HeartbeatAck. */
            interface $Properties {

                /** HeartbeatAck server_ms */
                server_ms?: (number|Long);

                /** HeartbeatAck wall_ms */
                wall_ms?: (number|Long);

                /** HeartbeatAck mono_ms */
                mono_ms?: (number|Long);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeartbeatAck. */
            type $Shape = deskside.v1.HeartbeatAck.$Properties;
        }

        /** CommandKind enum. */
        enum CommandKind {

            /** COMMAND_KIND_UNSPECIFIED value */
            COMMAND_KIND_UNSPECIFIED = 0,

            /** COMMAND_KIND_RUN_CHECK value */
            COMMAND_KIND_RUN_CHECK = 1
        }

        /**
         * Properties of a Command.
         * @deprecated Use deskside.v1.Command.$Properties instead.
         */
        interface ICommand extends deskside.v1.Command.$Properties {
        }

        /** Represents a Command. */
        class Command {

            /**
             * Constructs a new Command.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Command.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Command command_id. */
            command_id: Uint8Array;

            /** Command kind. */
            kind: deskside.v1.CommandKind;

            /** Command check. */
            check: string;

            /** Command ttl_ms. */
            ttl_ms: number;

            /** Command operator. */
            operator: string;

            /**
             * Encodes the specified Command message. Does not implicitly {@link deskside.v1.Command.verify|verify} messages.
             * @param message Command message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Command.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Command message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Command & deskside.v1.Command.$Shape} Command
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Command & deskside.v1.Command.$Shape;
        }

        namespace Command {

            /** Properties of a Command. */
            interface $Properties {

                /** Command command_id */
                command_id?: Uint8Array;

                /** Command kind */
                kind?: deskside.v1.CommandKind;

                /** Command check */
                check?: string;

                /** Command ttl_ms */
                ttl_ms?: number;

                /** Command operator */
                operator?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Command. */
            type $Shape = deskside.v1.Command.$Properties;
        }

        /**
         * Properties of a CommandAck.
         * @deprecated Use deskside.v1.CommandAck.$Properties instead.
         */
        interface ICommandAck extends deskside.v1.CommandAck.$Properties {
        }

        /** Represents a CommandAck. */
        class CommandAck {

            /**
             * Constructs a new CommandAck.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.CommandAck.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommandAck command_id. */
            command_id: Uint8Array;

            /** CommandAck refused. */
            refused: string;

            /**
             * Encodes the specified CommandAck message. Does not implicitly {@link deskside.v1.CommandAck.verify|verify} messages.
             * @param message CommandAck message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.CommandAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommandAck message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.CommandAck & deskside.v1.CommandAck.$Shape} CommandAck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.CommandAck & deskside.v1.CommandAck.$Shape;
        }

        namespace CommandAck {

            /** Properties of a CommandAck. */
            interface $Properties {

                /** CommandAck command_id */
                command_id?: Uint8Array;

                /** CommandAck refused */
                refused?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommandAck. */
            type $Shape = deskside.v1.CommandAck.$Properties;
        }

        /**
         * Properties of a Drain.
         * @deprecated Use deskside.v1.Drain.$Properties instead.
         */
        interface IDrain extends deskside.v1.Drain.$Properties {
        }

        /** Represents a Drain. */
        class Drain {

            /**
             * Constructs a new Drain.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Drain.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Drain retry_after_ms. */
            retry_after_ms: number;

            /**
             * Encodes the specified Drain message. Does not implicitly {@link deskside.v1.Drain.verify|verify} messages.
             * @param message Drain message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Drain.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Drain message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Drain & deskside.v1.Drain.$Shape} Drain
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Drain & deskside.v1.Drain.$Shape;
        }

        namespace Drain {

            /** Properties of a Drain. */
            interface $Properties {

                /** Drain retry_after_ms */
                retry_after_ms?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Drain. */
            type $Shape = deskside.v1.Drain.$Properties;
        }

        /** GoodbyeReason enum. */
        enum GoodbyeReason {

            /** GOODBYE_REASON_UNSPECIFIED value */
            GOODBYE_REASON_UNSPECIFIED = 0,

            /** GOODBYE_REASON_SHUTDOWN value */
            GOODBYE_REASON_SHUTDOWN = 1,

            /** GOODBYE_REASON_SLEEP value */
            GOODBYE_REASON_SLEEP = 2,

            /** GOODBYE_REASON_UPGRADE value */
            GOODBYE_REASON_UPGRADE = 3,

            /** GOODBYE_REASON_LOGOFF value */
            GOODBYE_REASON_LOGOFF = 4,

            /** GOODBYE_REASON_STOPPED value */
            GOODBYE_REASON_STOPPED = 5
        }

        /**
         * Properties of a Goodbye.
         * @deprecated Use deskside.v1.Goodbye.$Properties instead.
         */
        interface IGoodbye extends deskside.v1.Goodbye.$Properties {
        }

        /** Represents a Goodbye. */
        class Goodbye {

            /**
             * Constructs a new Goodbye.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Goodbye.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Goodbye reason. */
            reason: deskside.v1.GoodbyeReason;

            /**
             * Encodes the specified Goodbye message. Does not implicitly {@link deskside.v1.Goodbye.verify|verify} messages.
             * @param message Goodbye message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Goodbye.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Goodbye message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Goodbye & deskside.v1.Goodbye.$Shape} Goodbye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Goodbye & deskside.v1.Goodbye.$Shape;
        }

        namespace Goodbye {

            /** Properties of a Goodbye. */
            interface $Properties {

                /** Goodbye reason */
                reason?: deskside.v1.GoodbyeReason;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Goodbye. */
            type $Shape = deskside.v1.Goodbye.$Properties;
        }

        /**
         * Properties of an Error.
         * @deprecated Use deskside.v1.Error.$Properties instead.
         */
        interface IError extends deskside.v1.Error.$Properties {
        }

        /** Represents an Error. */
        class Error {

            /**
             * Constructs a new Error.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Error.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Error code. */
            code: string;

            /** Error text. */
            text: string;

            /** Error retry_after_ms. */
            retry_after_ms: number;

            /**
             * Encodes the specified Error message. Does not implicitly {@link deskside.v1.Error.verify|verify} messages.
             * @param message Error message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Error.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Error message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Error & deskside.v1.Error.$Shape} Error
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Error & deskside.v1.Error.$Shape;
        }

        namespace Error {

            /** Properties of an Error. */
            interface $Properties {

                /** Error code */
                code?: string;

                /** Error text */
                text?: string;

                /** Error retry_after_ms */
                retry_after_ms?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Error. */
            type $Shape = deskside.v1.Error.$Properties;
        }

        /**
         * Properties of a Facts.
         * @deprecated Use deskside.v1.Facts.$Properties instead.
         */
        interface IFacts extends deskside.v1.Facts.$Properties {
        }

        /** Represents a Facts. */
        class Facts {

            /**
             * Constructs a new Facts.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Facts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Facts volumes. */
            volumes: (deskside.v1.Volumes|null);

            /** Facts updates. */
            updates: (deskside.v1.Updates|null);

            /** Facts reboot. */
            reboot: (deskside.v1.Reboot|null);

            /** Facts release. */
            release: (deskside.v1.Release|null);

            /** Facts network. */
            network: (deskside.v1.Network|null);

            /** Facts firewall. */
            firewall: (deskside.v1.Firewall|null);

            /** Facts accounts. */
            accounts: (deskside.v1.Accounts|null);

            /** Facts logins. */
            logins: (deskside.v1.Logins|null);

            /** Facts listeners. */
            listeners: (deskside.v1.Listeners|null);

            /** Facts services. */
            services: (deskside.v1.Services|null);

            /** Facts smart. */
            smart: (deskside.v1.Smart|null);

            /** Facts clock. */
            clock: (deskside.v1.Clock|null);

            /** Facts load. */
            load: (deskside.v1.Load|null);

            /** Facts inventory. */
            inventory: (deskside.v1.Inventory|null);

            /** Facts check. */
            check?: ("volumes"|"updates"|"reboot"|"release"|"network"|"firewall"|"accounts"|"logins"|"listeners"|"services"|"smart"|"clock"|"load"|"inventory");

            /**
             * Encodes the specified Facts message. Does not implicitly {@link deskside.v1.Facts.verify|verify} messages.
             * @param message Facts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Facts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Facts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Facts & deskside.v1.Facts.$Shape} Facts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Facts & deskside.v1.Facts.$Shape;
        }

        namespace Facts {

            /** Properties of a Facts. */
            interface $Properties {

                /** Facts volumes */
                volumes?: (deskside.v1.Volumes.$Properties|null);

                /** Facts updates */
                updates?: (deskside.v1.Updates.$Properties|null);

                /** Facts reboot */
                reboot?: (deskside.v1.Reboot.$Properties|null);

                /** Facts release */
                release?: (deskside.v1.Release.$Properties|null);

                /** Facts network */
                network?: (deskside.v1.Network.$Properties|null);

                /** Facts firewall */
                firewall?: (deskside.v1.Firewall.$Properties|null);

                /** Facts accounts */
                accounts?: (deskside.v1.Accounts.$Properties|null);

                /** Facts logins */
                logins?: (deskside.v1.Logins.$Properties|null);

                /** Facts listeners */
                listeners?: (deskside.v1.Listeners.$Properties|null);

                /** Facts services */
                services?: (deskside.v1.Services.$Properties|null);

                /** Facts smart */
                smart?: (deskside.v1.Smart.$Properties|null);

                /** Facts clock */
                clock?: (deskside.v1.Clock.$Properties|null);

                /** Facts load */
                load?: (deskside.v1.Load.$Properties|null);

                /** Facts inventory */
                inventory?: (deskside.v1.Inventory.$Properties|null);

                /** Facts check */
                check?: ("volumes"|"updates"|"reboot"|"release"|"network"|"firewall"|"accounts"|"logins"|"listeners"|"services"|"smart"|"clock"|"load"|"inventory");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Facts. */
            type $Shape = {
              volumes?: deskside.v1.Volumes.$Shape|null;
              updates?: deskside.v1.Updates.$Shape|null;
              reboot?: deskside.v1.Reboot.$Shape|null;
              release?: deskside.v1.Release.$Shape|null;
              network?: deskside.v1.Network.$Shape|null;
              firewall?: deskside.v1.Firewall.$Shape|null;
              accounts?: deskside.v1.Accounts.$Shape|null;
              logins?: deskside.v1.Logins.$Shape|null;
              listeners?: deskside.v1.Listeners.$Shape|null;
              services?: deskside.v1.Services.$Shape|null;
              smart?: deskside.v1.Smart.$Shape|null;
              clock?: deskside.v1.Clock.$Shape|null;
              load?: deskside.v1.Load.$Shape|null;
              inventory?: deskside.v1.Inventory.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ check?: undefined; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "volumes"; volumes: deskside.v1.Volumes.$Shape; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "updates"; volumes?: null; updates: deskside.v1.Updates.$Shape; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "reboot"; volumes?: null; updates?: null; reboot: deskside.v1.Reboot.$Shape; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "release"; volumes?: null; updates?: null; reboot?: null; release: deskside.v1.Release.$Shape; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "network"; volumes?: null; updates?: null; reboot?: null; release?: null; network: deskside.v1.Network.$Shape; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "firewall"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall: deskside.v1.Firewall.$Shape; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "accounts"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts: deskside.v1.Accounts.$Shape; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "logins"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins: deskside.v1.Logins.$Shape; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "listeners"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners: deskside.v1.Listeners.$Shape; services?: null; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "services"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services: deskside.v1.Services.$Shape; smart?: null; clock?: null; load?: null; inventory?: null }|{ check?: "smart"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart: deskside.v1.Smart.$Shape; clock?: null; load?: null; inventory?: null }|{ check?: "clock"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock: deskside.v1.Clock.$Shape; load?: null; inventory?: null }|{ check?: "load"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load: deskside.v1.Load.$Shape; inventory?: null }|{ check?: "inventory"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory: deskside.v1.Inventory.$Shape })
            );
        }

        /**
         * Properties of a Volumes.
         * @deprecated Use deskside.v1.Volumes.$Properties instead.
         */
        interface IVolumes extends deskside.v1.Volumes.$Properties {
        }

        /** Represents a Volumes. */
        class Volumes {

            /**
             * Constructs a new Volumes.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Volumes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Volumes volumes. */
            volumes: deskside.v1.Volume[];

            /**
             * Encodes the specified Volumes message. Does not implicitly {@link deskside.v1.Volumes.verify|verify} messages.
             * @param message Volumes message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Volumes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Volumes message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Volumes & deskside.v1.Volumes.$Shape} Volumes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Volumes & deskside.v1.Volumes.$Shape;
        }

        namespace Volumes {

            /** Properties of a Volumes. */
            interface $Properties {

                /** Volumes volumes */
                volumes?: deskside.v1.Volume.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Volumes. */
            type $Shape = deskside.v1.Volumes.$Properties;
        }

        /**
         * Properties of a Volume.
         * @deprecated Use deskside.v1.Volume.$Properties instead.
         */
        interface IVolume extends deskside.v1.Volume.$Properties {
        }

        /** Represents a Volume. */
        class Volume {

            /**
             * Constructs a new Volume.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Volume.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Volume id. */
            id: string;

            /** Volume mount. */
            mount: string;

            /** Volume device. */
            device: string;

            /** Volume type. */
            type: string;

            /** Volume size_bytes. */
            size_bytes: (number|Long|null);

            /** Volume free_bytes. */
            free_bytes: (number|Long|null);

            /** Volume free_ratio. */
            free_ratio: (number|null);

            /** Volume inodes. */
            inodes: (number|Long|null);

            /** Volume inodes_free_ratio. */
            inodes_free_ratio: (number|null);

            /** Volume read_only. */
            read_only: (boolean|null);

            /** Volume should_be_writable. */
            should_be_writable: (boolean|null);

            /** Volume network. */
            network: boolean;

            /** Volume removable. */
            removable: boolean;

            /** Volume stuck. */
            stuck: boolean;

            /** Volume boot. */
            boot: boolean;

            /** Volume fs_errors. */
            fs_errors: (number|Long|null);

            /**
             * Encodes the specified Volume message. Does not implicitly {@link deskside.v1.Volume.verify|verify} messages.
             * @param message Volume message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Volume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Volume message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Volume & deskside.v1.Volume.$Shape} Volume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Volume & deskside.v1.Volume.$Shape;
        }

        namespace Volume {

            /** Properties of a Volume. */
            interface $Properties {

                /** Volume id */
                id?: string;

                /** Volume mount */
                mount?: string;

                /** Volume device */
                device?: string;

                /** Volume type */
                type?: string;

                /** Volume size_bytes */
                size_bytes?: (number|Long|null);

                /** Volume free_bytes */
                free_bytes?: (number|Long|null);

                /** Volume free_ratio */
                free_ratio?: (number|null);

                /** Volume inodes */
                inodes?: (number|Long|null);

                /** Volume inodes_free_ratio */
                inodes_free_ratio?: (number|null);

                /** Volume read_only */
                read_only?: (boolean|null);

                /** Volume should_be_writable */
                should_be_writable?: (boolean|null);

                /** Volume network */
                network?: boolean;

                /** Volume removable */
                removable?: boolean;

                /** Volume stuck */
                stuck?: boolean;

                /** Volume boot */
                boot?: boolean;

                /** Volume fs_errors */
                fs_errors?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Volume. */
            type $Shape = deskside.v1.Volume.$Properties;
        }

        /**
         * Properties of an Updates.
         * @deprecated Use deskside.v1.Updates.$Properties instead.
         */
        interface IUpdates extends deskside.v1.Updates.$Properties {
        }

        /** Represents an Updates. */
        class Updates {

            /**
             * Constructs a new Updates.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Updates.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Updates manager. */
            manager: string;

            /** Updates pending. */
            pending: (number|null);

            /** Updates security_pending. */
            security_pending: (number|null);

            /** Updates held. */
            held: (number|null);

            /** Updates phased. */
            phased: (number|null);

            /** Updates oldest_security_since_ms. */
            oldest_security_since_ms: (number|Long|null);

            /** Updates oldest_since_ms. */
            oldest_since_ms: (number|Long|null);

            /** Updates metadata_at_ms. */
            metadata_at_ms: (number|Long|null);

            /** Updates automatic. */
            automatic: (boolean|null);

            /** Updates broken. */
            broken: (boolean|null);

            /** Updates packages. */
            packages: deskside.v1.PendingUpdate[];

            /**
             * Encodes the specified Updates message. Does not implicitly {@link deskside.v1.Updates.verify|verify} messages.
             * @param message Updates message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Updates.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Updates message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Updates & deskside.v1.Updates.$Shape} Updates
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Updates & deskside.v1.Updates.$Shape;
        }

        namespace Updates {

            /** Properties of an Updates. */
            interface $Properties {

                /** Updates manager */
                manager?: string;

                /** Updates pending */
                pending?: (number|null);

                /** Updates security_pending */
                security_pending?: (number|null);

                /** Updates held */
                held?: (number|null);

                /** Updates phased */
                phased?: (number|null);

                /** Updates oldest_security_since_ms */
                oldest_security_since_ms?: (number|Long|null);

                /** Updates oldest_since_ms */
                oldest_since_ms?: (number|Long|null);

                /** Updates metadata_at_ms */
                metadata_at_ms?: (number|Long|null);

                /** Updates automatic */
                automatic?: (boolean|null);

                /** Updates broken */
                broken?: (boolean|null);

                /** Updates packages */
                packages?: deskside.v1.PendingUpdate.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Updates. */
            type $Shape = deskside.v1.Updates.$Properties;
        }

        /**
         * Properties of a PendingUpdate.
         * @deprecated Use deskside.v1.PendingUpdate.$Properties instead.
         */
        interface IPendingUpdate extends deskside.v1.PendingUpdate.$Properties {
        }

        /** Represents a PendingUpdate. */
        class PendingUpdate {

            /**
             * Constructs a new PendingUpdate.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.PendingUpdate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PendingUpdate name. */
            name: string;

            /** PendingUpdate installed. */
            installed: string;

            /** PendingUpdate available. */
            available: string;

            /** PendingUpdate security. */
            security: boolean;

            /** PendingUpdate since_ms. */
            since_ms: (number|Long);

            /**
             * Encodes the specified PendingUpdate message. Does not implicitly {@link deskside.v1.PendingUpdate.verify|verify} messages.
             * @param message PendingUpdate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.PendingUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PendingUpdate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.PendingUpdate & deskside.v1.PendingUpdate.$Shape} PendingUpdate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.PendingUpdate & deskside.v1.PendingUpdate.$Shape;
        }

        namespace PendingUpdate {

            /** Properties of a PendingUpdate. */
            interface $Properties {

                /** PendingUpdate name */
                name?: string;

                /** PendingUpdate installed */
                installed?: string;

                /** PendingUpdate available */
                available?: string;

                /** PendingUpdate security */
                security?: boolean;

                /** PendingUpdate since_ms */
                since_ms?: (number|Long);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PendingUpdate. */
            type $Shape = deskside.v1.PendingUpdate.$Properties;
        }

        /**
         * Properties of a Reboot.
         * @deprecated Use deskside.v1.Reboot.$Properties instead.
         */
        interface IReboot extends deskside.v1.Reboot.$Properties {
        }

        /** Represents a Reboot. */
        class Reboot {

            /**
             * Constructs a new Reboot.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Reboot.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Reboot required. */
            required: (boolean|null);

            /** Reboot since_ms. */
            since_ms: (number|Long|null);

            /** Reboot signals. */
            signals: string[];

            /** Reboot packages. */
            packages: string[];

            /** Reboot running_kernel. */
            running_kernel: (string|null);

            /** Reboot newest_kernel. */
            newest_kernel: (string|null);

            /** Reboot booted_at_ms. */
            booted_at_ms: (number|Long|null);

            /**
             * Encodes the specified Reboot message. Does not implicitly {@link deskside.v1.Reboot.verify|verify} messages.
             * @param message Reboot message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Reboot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Reboot message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Reboot & deskside.v1.Reboot.$Shape} Reboot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Reboot & deskside.v1.Reboot.$Shape;
        }

        namespace Reboot {

            /** Properties of a Reboot. */
            interface $Properties {

                /** Reboot required */
                required?: (boolean|null);

                /** Reboot since_ms */
                since_ms?: (number|Long|null);

                /** Reboot signals */
                signals?: string[];

                /** Reboot packages */
                packages?: string[];

                /** Reboot running_kernel */
                running_kernel?: (string|null);

                /** Reboot newest_kernel */
                newest_kernel?: (string|null);

                /** Reboot booted_at_ms */
                booted_at_ms?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Reboot. */
            type $Shape = deskside.v1.Reboot.$Properties;
        }

        /**
         * Properties of a Release.
         * @deprecated Use deskside.v1.Release.$Properties instead.
         */
        interface IRelease extends deskside.v1.Release.$Properties {
        }

        /** Represents a Release. */
        class Release {

            /**
             * Constructs a new Release.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Release.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Release distribution. */
            distribution: string;

            /** Release version. */
            version: string;

            /** Release title. */
            title: string;

            /** Release codename. */
            codename: (string|null);

            /** Release kernel. */
            kernel: (string|null);

            /** Release support_ends_at_ms. */
            support_ends_at_ms: (number|Long|null);

            /** Release long_term_ends_at_ms. */
            long_term_ends_at_ms: (number|Long|null);

            /** Release source. */
            source: (string|null);

            /**
             * Encodes the specified Release message. Does not implicitly {@link deskside.v1.Release.verify|verify} messages.
             * @param message Release message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Release.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Release message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Release & deskside.v1.Release.$Shape} Release
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Release & deskside.v1.Release.$Shape;
        }

        namespace Release {

            /** Properties of a Release. */
            interface $Properties {

                /** Release distribution */
                distribution?: string;

                /** Release version */
                version?: string;

                /** Release title */
                title?: string;

                /** Release codename */
                codename?: (string|null);

                /** Release kernel */
                kernel?: (string|null);

                /** Release support_ends_at_ms */
                support_ends_at_ms?: (number|Long|null);

                /** Release long_term_ends_at_ms */
                long_term_ends_at_ms?: (number|Long|null);

                /** Release source */
                source?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Release. */
            type $Shape = deskside.v1.Release.$Properties;
        }

        /**
         * Properties of a Network.
         * @deprecated Use deskside.v1.Network.$Properties instead.
         */
        interface INetwork extends deskside.v1.Network.$Properties {
        }

        /** Represents a Network. */
        class Network {

            /**
             * Constructs a new Network.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Network.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Network links. */
            links: deskside.v1.Link[];

            /** Network gateway. */
            gateway: (string|null);

            /** Network default_interface. */
            default_interface: (string|null);

            /** Network resolvers. */
            resolvers: deskside.v1.Resolver[];

            /** Network collector_reachable. */
            collector_reachable: (boolean|null);

            /** Network collector_rtt_ms. */
            collector_rtt_ms: (number|null);

            /** Network gateway_reachable. */
            gateway_reachable: (boolean|null);

            /**
             * Encodes the specified Network message. Does not implicitly {@link deskside.v1.Network.verify|verify} messages.
             * @param message Network message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Network.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Network message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Network & deskside.v1.Network.$Shape} Network
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Network & deskside.v1.Network.$Shape;
        }

        namespace Network {

            /** Properties of a Network. */
            interface $Properties {

                /** Network links */
                links?: deskside.v1.Link.$Properties[];

                /** Network gateway */
                gateway?: (string|null);

                /** Network default_interface */
                default_interface?: (string|null);

                /** Network resolvers */
                resolvers?: deskside.v1.Resolver.$Properties[];

                /** Network collector_reachable */
                collector_reachable?: (boolean|null);

                /** Network collector_rtt_ms */
                collector_rtt_ms?: (number|null);

                /** Network gateway_reachable */
                gateway_reachable?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Network. */
            type $Shape = deskside.v1.Network.$Properties;
        }

        /**
         * Properties of a Link.
         * @deprecated Use deskside.v1.Link.$Properties instead.
         */
        interface ILink extends deskside.v1.Link.$Properties {
        }

        /** Represents a Link. */
        class Link {

            /**
             * Constructs a new Link.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Link.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Link id. */
            id: string;

            /** Link name. */
            name: string;

            /** Link up. */
            up: (boolean|null);

            /** Link kind. */
            kind: string;

            /** Link speed_mbit. */
            speed_mbit: (number|null);

            /** Link duplex. */
            duplex: (string|null);

            /** Link addresses. */
            addresses: string[];

            /** Link error_ratio. */
            error_ratio: (number|null);

            /** Link packets. */
            packets: (number|Long|null);

            /** Link default_route. */
            default_route: boolean;

            /** Link self_assigned. */
            self_assigned: (boolean|null);

            /**
             * Encodes the specified Link message. Does not implicitly {@link deskside.v1.Link.verify|verify} messages.
             * @param message Link message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Link.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Link message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Link & deskside.v1.Link.$Shape} Link
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Link & deskside.v1.Link.$Shape;
        }

        namespace Link {

            /** Properties of a Link. */
            interface $Properties {

                /** Link id */
                id?: string;

                /** Link name */
                name?: string;

                /** Link up */
                up?: (boolean|null);

                /** Link kind */
                kind?: string;

                /** Link speed_mbit */
                speed_mbit?: (number|null);

                /** Link duplex */
                duplex?: (string|null);

                /** Link addresses */
                addresses?: string[];

                /** Link error_ratio */
                error_ratio?: (number|null);

                /** Link packets */
                packets?: (number|Long|null);

                /** Link default_route */
                default_route?: boolean;

                /** Link self_assigned */
                self_assigned?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Link. */
            type $Shape = deskside.v1.Link.$Properties;
        }

        /**
         * Properties of a Resolver.
         * @deprecated Use deskside.v1.Resolver.$Properties instead.
         */
        interface IResolver extends deskside.v1.Resolver.$Properties {
        }

        /** Represents a Resolver. */
        class Resolver {

            /**
             * Constructs a new Resolver.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Resolver.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Resolver address. */
            address: string;

            /** Resolver answers. */
            answers: (boolean|null);

            /** Resolver rtt_ms. */
            rtt_ms: (number|null);

            /**
             * Encodes the specified Resolver message. Does not implicitly {@link deskside.v1.Resolver.verify|verify} messages.
             * @param message Resolver message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Resolver.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Resolver message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Resolver & deskside.v1.Resolver.$Shape} Resolver
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Resolver & deskside.v1.Resolver.$Shape;
        }

        namespace Resolver {

            /** Properties of a Resolver. */
            interface $Properties {

                /** Resolver address */
                address?: string;

                /** Resolver answers */
                answers?: (boolean|null);

                /** Resolver rtt_ms */
                rtt_ms?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Resolver. */
            type $Shape = deskside.v1.Resolver.$Properties;
        }

        /**
         * Properties of a Firewall.
         * @deprecated Use deskside.v1.Firewall.$Properties instead.
         */
        interface IFirewall extends deskside.v1.Firewall.$Properties {
        }

        /** Represents a Firewall. */
        class Firewall {

            /**
             * Constructs a new Firewall.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Firewall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Firewall filtering. */
            filtering: (boolean|null);

            /** Firewall manager. */
            manager: (string|null);

            /** Firewall input_policy. */
            input_policy: (string|null);

            /** Firewall input_rules. */
            input_rules: (number|null);

            /** Firewall container_tables. */
            container_tables: string[];

            /**
             * Encodes the specified Firewall message. Does not implicitly {@link deskside.v1.Firewall.verify|verify} messages.
             * @param message Firewall message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Firewall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Firewall message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Firewall & deskside.v1.Firewall.$Shape} Firewall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Firewall & deskside.v1.Firewall.$Shape;
        }

        namespace Firewall {

            /** Properties of a Firewall. */
            interface $Properties {

                /** Firewall filtering */
                filtering?: (boolean|null);

                /** Firewall manager */
                manager?: (string|null);

                /** Firewall input_policy */
                input_policy?: (string|null);

                /** Firewall input_rules */
                input_rules?: (number|null);

                /** Firewall container_tables */
                container_tables?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Firewall. */
            type $Shape = deskside.v1.Firewall.$Properties;
        }

        /**
         * Properties of an Accounts.
         * @deprecated Use deskside.v1.Accounts.$Properties instead.
         */
        interface IAccounts extends deskside.v1.Accounts.$Properties {
        }

        /** Represents an Accounts. */
        class Accounts {

            /**
             * Constructs a new Accounts.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Accounts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Accounts accounts. */
            accounts: deskside.v1.Account[];

            /**
             * Encodes the specified Accounts message. Does not implicitly {@link deskside.v1.Accounts.verify|verify} messages.
             * @param message Accounts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Accounts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Accounts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Accounts & deskside.v1.Accounts.$Shape} Accounts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Accounts & deskside.v1.Accounts.$Shape;
        }

        namespace Accounts {

            /** Properties of an Accounts. */
            interface $Properties {

                /** Accounts accounts */
                accounts?: deskside.v1.Account.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Accounts. */
            type $Shape = deskside.v1.Accounts.$Properties;
        }

        /**
         * Properties of an Account.
         * @deprecated Use deskside.v1.Account.$Properties instead.
         */
        interface IAccount extends deskside.v1.Account.$Properties {
        }

        /** Represents an Account. */
        class Account {

            /**
             * Constructs a new Account.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Account.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Account name. */
            name: string;

            /** Account uid. */
            uid: (number|null);

            /** Account admin. */
            admin: boolean;

            /** Account interactive. */
            interactive: boolean;

            /** Account empty_password. */
            empty_password: (boolean|null);

            /** Account human. */
            human: boolean;

            /**
             * Encodes the specified Account message. Does not implicitly {@link deskside.v1.Account.verify|verify} messages.
             * @param message Account message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Account.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Account message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Account & deskside.v1.Account.$Shape} Account
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Account & deskside.v1.Account.$Shape;
        }

        namespace Account {

            /** Properties of an Account. */
            interface $Properties {

                /** Account name */
                name?: string;

                /** Account uid */
                uid?: (number|null);

                /** Account admin */
                admin?: boolean;

                /** Account interactive */
                interactive?: boolean;

                /** Account empty_password */
                empty_password?: (boolean|null);

                /** Account human */
                human?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Account. */
            type $Shape = deskside.v1.Account.$Properties;
        }

        /**
         * Properties of a Logins.
         * @deprecated Use deskside.v1.Logins.$Properties instead.
         */
        interface ILogins extends deskside.v1.Logins.$Properties {
        }

        /** Represents a Logins. */
        class Logins {

            /**
             * Constructs a new Logins.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Logins.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Logins source. */
            source: string;

            /** Logins read_until_ms. */
            read_until_ms: (number|Long|null);

            /** Logins failed_24h. */
            failed_24h: (number|null);

            /**
             * Encodes the specified Logins message. Does not implicitly {@link deskside.v1.Logins.verify|verify} messages.
             * @param message Logins message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Logins.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Logins message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Logins & deskside.v1.Logins.$Shape} Logins
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Logins & deskside.v1.Logins.$Shape;
        }

        namespace Logins {

            /** Properties of a Logins. */
            interface $Properties {

                /** Logins source */
                source?: string;

                /** Logins read_until_ms */
                read_until_ms?: (number|Long|null);

                /** Logins failed_24h */
                failed_24h?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Logins. */
            type $Shape = deskside.v1.Logins.$Properties;
        }

        /**
         * Properties of a Listeners.
         * @deprecated Use deskside.v1.Listeners.$Properties instead.
         */
        interface IListeners extends deskside.v1.Listeners.$Properties {
        }

        /** Represents a Listeners. */
        class Listeners {

            /**
             * Constructs a new Listeners.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Listeners.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Listeners listeners. */
            listeners: deskside.v1.Listener[];

            /**
             * Encodes the specified Listeners message. Does not implicitly {@link deskside.v1.Listeners.verify|verify} messages.
             * @param message Listeners message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Listeners.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Listeners message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Listeners & deskside.v1.Listeners.$Shape} Listeners
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Listeners & deskside.v1.Listeners.$Shape;
        }

        namespace Listeners {

            /** Properties of a Listeners. */
            interface $Properties {

                /** Listeners listeners */
                listeners?: deskside.v1.Listener.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Listeners. */
            type $Shape = deskside.v1.Listeners.$Properties;
        }

        /**
         * Properties of a Listener.
         * @deprecated Use deskside.v1.Listener.$Properties instead.
         */
        interface IListener extends deskside.v1.Listener.$Properties {
        }

        /** Represents a Listener. */
        class Listener {

            /**
             * Constructs a new Listener.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Listener.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Listener id. */
            id: string;

            /** Listener protocol. */
            protocol: string;

            /** Listener port. */
            port: number;

            /** Listener scope. */
            scope: string;

            /** Listener program. */
            program: (string|null);

            /** Listener addresses. */
            addresses: string[];

            /**
             * Encodes the specified Listener message. Does not implicitly {@link deskside.v1.Listener.verify|verify} messages.
             * @param message Listener message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Listener.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Listener message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Listener & deskside.v1.Listener.$Shape} Listener
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Listener & deskside.v1.Listener.$Shape;
        }

        namespace Listener {

            /** Properties of a Listener. */
            interface $Properties {

                /** Listener id */
                id?: string;

                /** Listener protocol */
                protocol?: string;

                /** Listener port */
                port?: number;

                /** Listener scope */
                scope?: string;

                /** Listener program */
                program?: (string|null);

                /** Listener addresses */
                addresses?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Listener. */
            type $Shape = deskside.v1.Listener.$Properties;
        }

        /**
         * Properties of a Services.
         * @deprecated Use deskside.v1.Services.$Properties instead.
         */
        interface IServices extends deskside.v1.Services.$Properties {
        }

        /** Represents a Services. */
        class Services {

            /**
             * Constructs a new Services.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Services.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Services failed. */
            failed: deskside.v1.FailedService[];

            /** Services system_state. */
            system_state: (string|null);

            /**
             * Encodes the specified Services message. Does not implicitly {@link deskside.v1.Services.verify|verify} messages.
             * @param message Services message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Services.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Services message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Services & deskside.v1.Services.$Shape} Services
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Services & deskside.v1.Services.$Shape;
        }

        namespace Services {

            /** Properties of a Services. */
            interface $Properties {

                /** Services failed */
                failed?: deskside.v1.FailedService.$Properties[];

                /** Services system_state */
                system_state?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Services. */
            type $Shape = deskside.v1.Services.$Properties;
        }

        /**
         * Properties of a FailedService.
         * @deprecated Use deskside.v1.FailedService.$Properties instead.
         */
        interface IFailedService extends deskside.v1.FailedService.$Properties {
        }

        /** Represents a FailedService. */
        class FailedService {

            /**
             * Constructs a new FailedService.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.FailedService.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FailedService unit. */
            unit: string;

            /** FailedService description. */
            description: string;

            /**
             * Encodes the specified FailedService message. Does not implicitly {@link deskside.v1.FailedService.verify|verify} messages.
             * @param message FailedService message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.FailedService.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FailedService message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.FailedService & deskside.v1.FailedService.$Shape} FailedService
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.FailedService & deskside.v1.FailedService.$Shape;
        }

        namespace FailedService {

            /** Properties of a FailedService. */
            interface $Properties {

                /** FailedService unit */
                unit?: string;

                /** FailedService description */
                description?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FailedService. */
            type $Shape = deskside.v1.FailedService.$Properties;
        }

        /**
         * Properties of a Smart.
         * @deprecated Use deskside.v1.Smart.$Properties instead.
         */
        interface ISmart extends deskside.v1.Smart.$Properties {
        }

        /** Represents a Smart. */
        class Smart {

            /**
             * Constructs a new Smart.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Smart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Smart drives. */
            drives: deskside.v1.Drive[];

            /**
             * Encodes the specified Smart message. Does not implicitly {@link deskside.v1.Smart.verify|verify} messages.
             * @param message Smart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Smart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Smart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Smart & deskside.v1.Smart.$Shape} Smart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Smart & deskside.v1.Smart.$Shape;
        }

        namespace Smart {

            /** Properties of a Smart. */
            interface $Properties {

                /** Smart drives */
                drives?: deskside.v1.Drive.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Smart. */
            type $Shape = deskside.v1.Smart.$Properties;
        }

        /**
         * Properties of a Drive.
         * @deprecated Use deskside.v1.Drive.$Properties instead.
         */
        interface IDrive extends deskside.v1.Drive.$Properties {
        }

        /** Represents a Drive. */
        class Drive {

            /**
             * Constructs a new Drive.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Drive.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Drive id. */
            id: string;

            /** Drive device. */
            device: string;

            /** Drive model. */
            model: (string|null);

            /** Drive kind. */
            kind: (string|null);

            /** Drive passed. */
            passed: (boolean|null);

            /** Drive reallocated_sectors. */
            reallocated_sectors: (number|Long|null);

            /** Drive pending_sectors. */
            pending_sectors: (number|Long|null);

            /** Drive uncorrectable_errors. */
            uncorrectable_errors: (number|Long|null);

            /** Drive critical_warning. */
            critical_warning: (number|null);

            /** Drive spare_percent. */
            spare_percent: (number|null);

            /** Drive spare_threshold_percent. */
            spare_threshold_percent: (number|null);

            /** Drive used_percent. */
            used_percent: (number|null);

            /** Drive temperature_celsius. */
            temperature_celsius: (number|null);

            /** Drive power_on_hours. */
            power_on_hours: (number|Long|null);

            /** Drive asleep. */
            asleep: boolean;

            /**
             * Encodes the specified Drive message. Does not implicitly {@link deskside.v1.Drive.verify|verify} messages.
             * @param message Drive message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Drive.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Drive message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Drive & deskside.v1.Drive.$Shape} Drive
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Drive & deskside.v1.Drive.$Shape;
        }

        namespace Drive {

            /** Properties of a Drive. */
            interface $Properties {

                /** Drive id */
                id?: string;

                /** Drive device */
                device?: string;

                /** Drive model */
                model?: (string|null);

                /** Drive kind */
                kind?: (string|null);

                /** Drive passed */
                passed?: (boolean|null);

                /** Drive reallocated_sectors */
                reallocated_sectors?: (number|Long|null);

                /** Drive pending_sectors */
                pending_sectors?: (number|Long|null);

                /** Drive uncorrectable_errors */
                uncorrectable_errors?: (number|Long|null);

                /** Drive critical_warning */
                critical_warning?: (number|null);

                /** Drive spare_percent */
                spare_percent?: (number|null);

                /** Drive spare_threshold_percent */
                spare_threshold_percent?: (number|null);

                /** Drive used_percent */
                used_percent?: (number|null);

                /** Drive temperature_celsius */
                temperature_celsius?: (number|null);

                /** Drive power_on_hours */
                power_on_hours?: (number|Long|null);

                /** Drive asleep */
                asleep?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Drive. */
            type $Shape = deskside.v1.Drive.$Properties;
        }

        /**
         * Properties of a Clock.
         * @deprecated Use deskside.v1.Clock.$Properties instead.
         */
        interface IClock extends deskside.v1.Clock.$Properties {
        }

        /** Represents a Clock. */
        class Clock {

            /**
             * Constructs a new Clock.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Clock.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Clock synchronised. */
            synchronised: (boolean|null);

            /** Clock service. */
            service: (string|null);

            /** Clock offset_ms. */
            offset_ms: (number|null);

            /** Clock time_zone. */
            time_zone: (string|null);

            /**
             * Encodes the specified Clock message. Does not implicitly {@link deskside.v1.Clock.verify|verify} messages.
             * @param message Clock message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Clock.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Clock message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Clock & deskside.v1.Clock.$Shape} Clock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Clock & deskside.v1.Clock.$Shape;
        }

        namespace Clock {

            /** Properties of a Clock. */
            interface $Properties {

                /** Clock synchronised */
                synchronised?: (boolean|null);

                /** Clock service */
                service?: (string|null);

                /** Clock offset_ms */
                offset_ms?: (number|null);

                /** Clock time_zone */
                time_zone?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Clock. */
            type $Shape = deskside.v1.Clock.$Properties;
        }

        /**
         * Properties of a Load.
         * @deprecated Use deskside.v1.Load.$Properties instead.
         */
        interface ILoad extends deskside.v1.Load.$Properties {
        }

        /** Represents a Load. */
        class Load {

            /**
             * Constructs a new Load.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Load.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Load cpu_ratio. */
            cpu_ratio: (number|null);

            /** Load memory_available_ratio. */
            memory_available_ratio: (number|null);

            /** Load memory_bytes. */
            memory_bytes: (number|Long|null);

            /** Load swap_used_ratio. */
            swap_used_ratio: (number|null);

            /** Load cpu_pressure_ratio. */
            cpu_pressure_ratio: (number|null);

            /** Load memory_pressure_ratio. */
            memory_pressure_ratio: (number|null);

            /** Load disk_pressure_ratio. */
            disk_pressure_ratio: (number|null);

            /** Load cores. */
            cores: (number|null);

            /** Load load15. */
            load15: (number|null);

            /**
             * Encodes the specified Load message. Does not implicitly {@link deskside.v1.Load.verify|verify} messages.
             * @param message Load message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Load.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Load message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Load & deskside.v1.Load.$Shape} Load
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Load & deskside.v1.Load.$Shape;
        }

        namespace Load {

            /** Properties of a Load. */
            interface $Properties {

                /** Load cpu_ratio */
                cpu_ratio?: (number|null);

                /** Load memory_available_ratio */
                memory_available_ratio?: (number|null);

                /** Load memory_bytes */
                memory_bytes?: (number|Long|null);

                /** Load swap_used_ratio */
                swap_used_ratio?: (number|null);

                /** Load cpu_pressure_ratio */
                cpu_pressure_ratio?: (number|null);

                /** Load memory_pressure_ratio */
                memory_pressure_ratio?: (number|null);

                /** Load disk_pressure_ratio */
                disk_pressure_ratio?: (number|null);

                /** Load cores */
                cores?: (number|null);

                /** Load load15 */
                load15?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Load. */
            type $Shape = deskside.v1.Load.$Properties;
        }

        /**
         * Properties of an Inventory.
         * @deprecated Use deskside.v1.Inventory.$Properties instead.
         */
        interface IInventory extends deskside.v1.Inventory.$Properties {
        }

        /** Represents an Inventory. */
        class Inventory {

            /**
             * Constructs a new Inventory.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Inventory.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Inventory hostname. */
            hostname: (string|null);

            /** Inventory vendor. */
            vendor: (string|null);

            /** Inventory model. */
            model: (string|null);

            /** Inventory class. */
            class: (string|null);

            /** Inventory bios_version. */
            bios_version: (string|null);

            /** Inventory bios_date. */
            bios_date: (string|null);

            /** Inventory cpu. */
            cpu: (string|null);

            /** Inventory cores. */
            cores: (number|null);

            /** Inventory memory_bytes. */
            memory_bytes: (number|Long|null);

            /** Inventory disks. */
            disks: deskside.v1.InventoryDisk[];

            /** Inventory hypervisor. */
            hypervisor: (string|null);

            /**
             * Encodes the specified Inventory message. Does not implicitly {@link deskside.v1.Inventory.verify|verify} messages.
             * @param message Inventory message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Inventory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Inventory message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Inventory & deskside.v1.Inventory.$Shape} Inventory
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Inventory & deskside.v1.Inventory.$Shape;
        }

        namespace Inventory {

            /** Properties of an Inventory. */
            interface $Properties {

                /** Inventory hostname */
                hostname?: (string|null);

                /** Inventory vendor */
                vendor?: (string|null);

                /** Inventory model */
                model?: (string|null);

                /** Inventory class */
                "class"?: (string|null);

                /** Inventory bios_version */
                bios_version?: (string|null);

                /** Inventory bios_date */
                bios_date?: (string|null);

                /** Inventory cpu */
                cpu?: (string|null);

                /** Inventory cores */
                cores?: (number|null);

                /** Inventory memory_bytes */
                memory_bytes?: (number|Long|null);

                /** Inventory disks */
                disks?: deskside.v1.InventoryDisk.$Properties[];

                /** Inventory hypervisor */
                hypervisor?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Inventory. */
            type $Shape = deskside.v1.Inventory.$Properties;
        }

        /**
         * Properties of an InventoryDisk.
         * @deprecated Use deskside.v1.InventoryDisk.$Properties instead.
         */
        interface IInventoryDisk extends deskside.v1.InventoryDisk.$Properties {
        }

        /** Represents an InventoryDisk. */
        class InventoryDisk {

            /**
             * Constructs a new InventoryDisk.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.InventoryDisk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** InventoryDisk device. */
            device: string;

            /** InventoryDisk model. */
            model: (string|null);

            /** InventoryDisk size_bytes. */
            size_bytes: (number|Long|null);

            /** InventoryDisk kind. */
            kind: (string|null);

            /**
             * Encodes the specified InventoryDisk message. Does not implicitly {@link deskside.v1.InventoryDisk.verify|verify} messages.
             * @param message InventoryDisk message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.InventoryDisk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an InventoryDisk message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.InventoryDisk & deskside.v1.InventoryDisk.$Shape} InventoryDisk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.InventoryDisk & deskside.v1.InventoryDisk.$Shape;
        }

        namespace InventoryDisk {

            /** Properties of an InventoryDisk. */
            interface $Properties {

                /** InventoryDisk device */
                device?: string;

                /** InventoryDisk model */
                model?: (string|null);

                /** InventoryDisk size_bytes */
                size_bytes?: (number|Long|null);

                /** InventoryDisk kind */
                kind?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an InventoryDisk. */
            type $Shape = deskside.v1.InventoryDisk.$Properties;
        }

        /**
         * Properties of an Occurrence.
         * @deprecated Use deskside.v1.Occurrence.$Properties instead.
         */
        interface IOccurrence extends deskside.v1.Occurrence.$Properties {
        }

        /** Represents an Occurrence. */
        class Occurrence {

            /**
             * Constructs a new Occurrence.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Occurrence.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Occurrence at_ms. */
            at_ms: (number|Long);

            /** Occurrence count. */
            count: number;

            /** Occurrence login_failed. */
            login_failed: (deskside.v1.LoginFailed|null);

            /** Occurrence login_succeeded. */
            login_succeeded: (deskside.v1.LoginSucceeded|null);

            /** Occurrence kind. */
            kind?: ("login_failed"|"login_succeeded");

            /**
             * Encodes the specified Occurrence message. Does not implicitly {@link deskside.v1.Occurrence.verify|verify} messages.
             * @param message Occurrence message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Occurrence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Occurrence message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Occurrence & deskside.v1.Occurrence.$Shape} Occurrence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Occurrence & deskside.v1.Occurrence.$Shape;
        }

        namespace Occurrence {

            /** Properties of an Occurrence. */
            interface $Properties {

                /** Occurrence at_ms */
                at_ms?: (number|Long);

                /** Occurrence count */
                count?: number;

                /** Occurrence login_failed */
                login_failed?: (deskside.v1.LoginFailed.$Properties|null);

                /** Occurrence login_succeeded */
                login_succeeded?: (deskside.v1.LoginSucceeded.$Properties|null);

                /** Occurrence kind */
                kind?: ("login_failed"|"login_succeeded");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Occurrence. */
            type $Shape = {
              at_ms?: number|Long;
              count?: number;
              login_failed?: deskside.v1.LoginFailed.$Shape|null;
              login_succeeded?: deskside.v1.LoginSucceeded.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; login_failed?: null; login_succeeded?: null }|{ kind?: "login_failed"; login_failed: deskside.v1.LoginFailed.$Shape; login_succeeded?: null }|{ kind?: "login_succeeded"; login_failed?: null; login_succeeded: deskside.v1.LoginSucceeded.$Shape })
            );
        }

        /**
         * Properties of a LoginFailed.
         * @deprecated Use deskside.v1.LoginFailed.$Properties instead.
         */
        interface ILoginFailed extends deskside.v1.LoginFailed.$Properties {
        }

        /** Represents a LoginFailed. */
        class LoginFailed {

            /**
             * Constructs a new LoginFailed.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.LoginFailed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LoginFailed account. */
            account: (string|null);

            /** LoginFailed source. */
            source: (string|null);

            /** LoginFailed service. */
            service: string;

            /**
             * Encodes the specified LoginFailed message. Does not implicitly {@link deskside.v1.LoginFailed.verify|verify} messages.
             * @param message LoginFailed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.LoginFailed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LoginFailed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.LoginFailed & deskside.v1.LoginFailed.$Shape} LoginFailed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.LoginFailed & deskside.v1.LoginFailed.$Shape;
        }

        namespace LoginFailed {

            /** Properties of a LoginFailed. */
            interface $Properties {

                /** LoginFailed account */
                account?: (string|null);

                /** LoginFailed source */
                source?: (string|null);

                /** LoginFailed service */
                service?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LoginFailed. */
            type $Shape = deskside.v1.LoginFailed.$Properties;
        }

        /**
         * Properties of a LoginSucceeded.
         * @deprecated Use deskside.v1.LoginSucceeded.$Properties instead.
         */
        interface ILoginSucceeded extends deskside.v1.LoginSucceeded.$Properties {
        }

        /** Represents a LoginSucceeded. */
        class LoginSucceeded {

            /**
             * Constructs a new LoginSucceeded.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.LoginSucceeded.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LoginSucceeded account. */
            account: string;

            /** LoginSucceeded source. */
            source: (string|null);

            /** LoginSucceeded service. */
            service: string;

            /** LoginSucceeded method. */
            method: (string|null);

            /**
             * Encodes the specified LoginSucceeded message. Does not implicitly {@link deskside.v1.LoginSucceeded.verify|verify} messages.
             * @param message LoginSucceeded message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.LoginSucceeded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LoginSucceeded message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.LoginSucceeded & deskside.v1.LoginSucceeded.$Shape} LoginSucceeded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.LoginSucceeded & deskside.v1.LoginSucceeded.$Shape;
        }

        namespace LoginSucceeded {

            /** Properties of a LoginSucceeded. */
            interface $Properties {

                /** LoginSucceeded account */
                account?: string;

                /** LoginSucceeded source */
                source?: (string|null);

                /** LoginSucceeded service */
                service?: string;

                /** LoginSucceeded method */
                method?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LoginSucceeded. */
            type $Shape = deskside.v1.LoginSucceeded.$Properties;
        }
    }
}
