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

            /** ClientHello hostname. */
            hostname: string;

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

                /** ClientHello hostname */
                hostname?: string;

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

            /** Event settling. */
            settling: (boolean|null);

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

                /** Event settling */
                settling?: (boolean|null);

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
              settling?: boolean|null;
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

            /** Facts encryption. */
            encryption: (deskside.v1.Encryption|null);

            /** Facts antivirus. */
            antivirus: (deskside.v1.Antivirus|null);

            /** Facts boot_security. */
            boot_security: (deskside.v1.BootSecurity|null);

            /** Facts hardening. */
            hardening: (deskside.v1.Hardening|null);

            /** Facts screen_lock. */
            screen_lock: (deskside.v1.ScreenLock|null);

            /** Facts sshd. */
            sshd: (deskside.v1.Sshd|null);

            /** Facts remote_tools. */
            remote_tools: (deskside.v1.RemoteTools|null);

            /** Facts autoruns. */
            autoruns: (deskside.v1.Autoruns|null);

            /** Facts redirection. */
            redirection: (deskside.v1.Redirection|null);

            /** Facts certificates. */
            certificates: (deskside.v1.Certificates|null);

            /** Facts permissions. */
            permissions: (deskside.v1.Permissions|null);

            /** Facts modules. */
            modules: (deskside.v1.Modules|null);

            /** Facts system_log. */
            system_log: (deskside.v1.SystemLog|null);

            /** Facts usb_storage. */
            usb_storage: (deskside.v1.UsbStorage|null);

            /** Facts battery. */
            battery: (deskside.v1.Battery|null);

            /** Facts thermal. */
            thermal: (deskside.v1.Thermal|null);

            /** Facts crashes. */
            crashes: (deskside.v1.Crashes|null);

            /** Facts printers. */
            printers: (deskside.v1.Printers|null);

            /** Facts pools. */
            pools: (deskside.v1.Pools|null);

            /** Facts disk_activity. */
            disk_activity: (deskside.v1.DiskActivity|null);

            /** Facts stale_services. */
            stale_services: (deskside.v1.StaleServices|null);

            /** Facts software. */
            software: (deskside.v1.Software|null);

            /** Facts check. */
            check?: ("volumes"|"updates"|"reboot"|"release"|"network"|"firewall"|"accounts"|"logins"|"listeners"|"services"|"smart"|"clock"|"load"|"inventory"|"encryption"|"antivirus"|"boot_security"|"hardening"|"screen_lock"|"sshd"|"remote_tools"|"autoruns"|"redirection"|"certificates"|"permissions"|"modules"|"system_log"|"usb_storage"|"battery"|"thermal"|"crashes"|"printers"|"pools"|"disk_activity"|"stale_services"|"software");

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

                /** Facts encryption */
                encryption?: (deskside.v1.Encryption.$Properties|null);

                /** Facts antivirus */
                antivirus?: (deskside.v1.Antivirus.$Properties|null);

                /** Facts boot_security */
                boot_security?: (deskside.v1.BootSecurity.$Properties|null);

                /** Facts hardening */
                hardening?: (deskside.v1.Hardening.$Properties|null);

                /** Facts screen_lock */
                screen_lock?: (deskside.v1.ScreenLock.$Properties|null);

                /** Facts sshd */
                sshd?: (deskside.v1.Sshd.$Properties|null);

                /** Facts remote_tools */
                remote_tools?: (deskside.v1.RemoteTools.$Properties|null);

                /** Facts autoruns */
                autoruns?: (deskside.v1.Autoruns.$Properties|null);

                /** Facts redirection */
                redirection?: (deskside.v1.Redirection.$Properties|null);

                /** Facts certificates */
                certificates?: (deskside.v1.Certificates.$Properties|null);

                /** Facts permissions */
                permissions?: (deskside.v1.Permissions.$Properties|null);

                /** Facts modules */
                modules?: (deskside.v1.Modules.$Properties|null);

                /** Facts system_log */
                system_log?: (deskside.v1.SystemLog.$Properties|null);

                /** Facts usb_storage */
                usb_storage?: (deskside.v1.UsbStorage.$Properties|null);

                /** Facts battery */
                battery?: (deskside.v1.Battery.$Properties|null);

                /** Facts thermal */
                thermal?: (deskside.v1.Thermal.$Properties|null);

                /** Facts crashes */
                crashes?: (deskside.v1.Crashes.$Properties|null);

                /** Facts printers */
                printers?: (deskside.v1.Printers.$Properties|null);

                /** Facts pools */
                pools?: (deskside.v1.Pools.$Properties|null);

                /** Facts disk_activity */
                disk_activity?: (deskside.v1.DiskActivity.$Properties|null);

                /** Facts stale_services */
                stale_services?: (deskside.v1.StaleServices.$Properties|null);

                /** Facts software */
                software?: (deskside.v1.Software.$Properties|null);

                /** Facts check */
                check?: ("volumes"|"updates"|"reboot"|"release"|"network"|"firewall"|"accounts"|"logins"|"listeners"|"services"|"smart"|"clock"|"load"|"inventory"|"encryption"|"antivirus"|"boot_security"|"hardening"|"screen_lock"|"sshd"|"remote_tools"|"autoruns"|"redirection"|"certificates"|"permissions"|"modules"|"system_log"|"usb_storage"|"battery"|"thermal"|"crashes"|"printers"|"pools"|"disk_activity"|"stale_services"|"software");

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
              encryption?: deskside.v1.Encryption.$Shape|null;
              antivirus?: deskside.v1.Antivirus.$Shape|null;
              boot_security?: deskside.v1.BootSecurity.$Shape|null;
              hardening?: deskside.v1.Hardening.$Shape|null;
              screen_lock?: deskside.v1.ScreenLock.$Shape|null;
              sshd?: deskside.v1.Sshd.$Shape|null;
              remote_tools?: deskside.v1.RemoteTools.$Shape|null;
              autoruns?: deskside.v1.Autoruns.$Shape|null;
              redirection?: deskside.v1.Redirection.$Shape|null;
              certificates?: deskside.v1.Certificates.$Shape|null;
              permissions?: deskside.v1.Permissions.$Shape|null;
              modules?: deskside.v1.Modules.$Shape|null;
              system_log?: deskside.v1.SystemLog.$Shape|null;
              usb_storage?: deskside.v1.UsbStorage.$Shape|null;
              battery?: deskside.v1.Battery.$Shape|null;
              thermal?: deskside.v1.Thermal.$Shape|null;
              crashes?: deskside.v1.Crashes.$Shape|null;
              printers?: deskside.v1.Printers.$Shape|null;
              pools?: deskside.v1.Pools.$Shape|null;
              disk_activity?: deskside.v1.DiskActivity.$Shape|null;
              stale_services?: deskside.v1.StaleServices.$Shape|null;
              software?: deskside.v1.Software.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ check?: undefined; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "volumes"; volumes: deskside.v1.Volumes.$Shape; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "updates"; volumes?: null; updates: deskside.v1.Updates.$Shape; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "reboot"; volumes?: null; updates?: null; reboot: deskside.v1.Reboot.$Shape; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "release"; volumes?: null; updates?: null; reboot?: null; release: deskside.v1.Release.$Shape; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "network"; volumes?: null; updates?: null; reboot?: null; release?: null; network: deskside.v1.Network.$Shape; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "firewall"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall: deskside.v1.Firewall.$Shape; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "accounts"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts: deskside.v1.Accounts.$Shape; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "logins"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins: deskside.v1.Logins.$Shape; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "listeners"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners: deskside.v1.Listeners.$Shape; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "services"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services: deskside.v1.Services.$Shape; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "smart"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart: deskside.v1.Smart.$Shape; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "clock"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock: deskside.v1.Clock.$Shape; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "load"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load: deskside.v1.Load.$Shape; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "inventory"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory: deskside.v1.Inventory.$Shape; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "encryption"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption: deskside.v1.Encryption.$Shape; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "antivirus"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus: deskside.v1.Antivirus.$Shape; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "boot_security"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security: deskside.v1.BootSecurity.$Shape; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "hardening"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening: deskside.v1.Hardening.$Shape; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "screen_lock"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock: deskside.v1.ScreenLock.$Shape; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "sshd"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd: deskside.v1.Sshd.$Shape; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "remote_tools"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools: deskside.v1.RemoteTools.$Shape; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "autoruns"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns: deskside.v1.Autoruns.$Shape; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "redirection"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection: deskside.v1.Redirection.$Shape; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "certificates"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates: deskside.v1.Certificates.$Shape; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "permissions"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions: deskside.v1.Permissions.$Shape; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "modules"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules: deskside.v1.Modules.$Shape; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "system_log"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log: deskside.v1.SystemLog.$Shape; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "usb_storage"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage: deskside.v1.UsbStorage.$Shape; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "battery"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery: deskside.v1.Battery.$Shape; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "thermal"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal: deskside.v1.Thermal.$Shape; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "crashes"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes: deskside.v1.Crashes.$Shape; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "printers"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers: deskside.v1.Printers.$Shape; pools?: null; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "pools"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools: deskside.v1.Pools.$Shape; disk_activity?: null; stale_services?: null; software?: null }|{ check?: "disk_activity"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity: deskside.v1.DiskActivity.$Shape; stale_services?: null; software?: null }|{ check?: "stale_services"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services: deskside.v1.StaleServices.$Shape; software?: null }|{ check?: "software"; volumes?: null; updates?: null; reboot?: null; release?: null; network?: null; firewall?: null; accounts?: null; logins?: null; listeners?: null; services?: null; smart?: null; clock?: null; load?: null; inventory?: null; encryption?: null; antivirus?: null; boot_security?: null; hardening?: null; screen_lock?: null; sshd?: null; remote_tools?: null; autoruns?: null; redirection?: null; certificates?: null; permissions?: null; modules?: null; system_log?: null; usb_storage?: null; battery?: null; thermal?: null; crashes?: null; printers?: null; pools?: null; disk_activity?: null; stale_services?: null; software: deskside.v1.Software.$Shape })
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

            /** Volume full_at_ms. */
            full_at_ms: (number|Long|null);

            /** Volume dirty. */
            dirty: (boolean|null);

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

                /** Volume full_at_ms */
                full_at_ms?: (number|Long|null);

                /** Volume dirty */
                dirty?: (boolean|null);

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

            /** Updates subscription_pending. */
            subscription_pending: (number|null);

            /** Updates failed_attempts. */
            failed_attempts: (number|null);

            /** Updates managed_by. */
            managed_by: (string|null);

            /** Updates others. */
            others: deskside.v1.OtherUpdates[];

            /** Updates paused_until_ms. */
            paused_until_ms: (number|Long|null);

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

                /** Updates subscription_pending */
                subscription_pending?: (number|null);

                /** Updates failed_attempts */
                failed_attempts?: (number|null);

                /** Updates managed_by */
                managed_by?: (string|null);

                /** Updates others */
                others?: deskside.v1.OtherUpdates.$Properties[];

                /** Updates paused_until_ms */
                paused_until_ms?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Updates. */
            type $Shape = deskside.v1.Updates.$Properties;
        }

        /**
         * Properties of an OtherUpdates.
         * @deprecated Use deskside.v1.OtherUpdates.$Properties instead.
         */
        interface IOtherUpdates extends deskside.v1.OtherUpdates.$Properties {
        }

        /** Represents an OtherUpdates. */
        class OtherUpdates {

            /**
             * Constructs a new OtherUpdates.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.OtherUpdates.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OtherUpdates source. */
            source: string;

            /** OtherUpdates pending. */
            pending: number;

            /**
             * Encodes the specified OtherUpdates message. Does not implicitly {@link deskside.v1.OtherUpdates.verify|verify} messages.
             * @param message OtherUpdates message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.OtherUpdates.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OtherUpdates message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.OtherUpdates & deskside.v1.OtherUpdates.$Shape} OtherUpdates
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.OtherUpdates & deskside.v1.OtherUpdates.$Shape;
        }

        namespace OtherUpdates {

            /** Properties of an OtherUpdates. */
            interface $Properties {

                /** OtherUpdates source */
                source?: string;

                /** OtherUpdates pending */
                pending?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OtherUpdates. */
            type $Shape = deskside.v1.OtherUpdates.$Properties;
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

            /** PendingUpdate severity. */
            severity: (string|null);

            /** PendingUpdate published_at_ms. */
            published_at_ms: (number|Long|null);

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

                /** PendingUpdate severity */
                severity?: (string|null);

                /** PendingUpdate published_at_ms */
                published_at_ms?: (number|Long|null);

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

            /** Release build. */
            build: (string|null);

            /** Release edition. */
            edition: (string|null);

            /** Release build_since_ms. */
            build_since_ms: (number|Long|null);

            /** Release newer_releases. */
            newer_releases: (number|null);

            /** Release newest_release. */
            newest_release: (string|null);

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

                /** Release build */
                build?: (string|null);

                /** Release edition */
                edition?: (string|null);

                /** Release build_since_ms */
                build_since_ms?: (number|Long|null);

                /** Release newer_releases */
                newer_releases?: (number|null);

                /** Release newest_release */
                newest_release?: (string|null);

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

            /** Network gateway_rtt_ms. */
            gateway_rtt_ms: (number|null);

            /** Network loss_ratio. */
            loss_ratio: (number|null);

            /** Network captive_portal. */
            captive_portal: (boolean|null);

            /** Network conntrack_ratio. */
            conntrack_ratio: (number|null);

            /** Network ephemeral_ports_ratio. */
            ephemeral_ports_ratio: (number|null);

            /** Network metered. */
            metered: (boolean|null);

            /** Network profile. */
            profile: (string|null);

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

                /** Network gateway_rtt_ms */
                gateway_rtt_ms?: (number|null);

                /** Network loss_ratio */
                loss_ratio?: (number|null);

                /** Network captive_portal */
                captive_portal?: (boolean|null);

                /** Network conntrack_ratio */
                conntrack_ratio?: (number|null);

                /** Network ephemeral_ports_ratio */
                ephemeral_ports_ratio?: (number|null);

                /** Network metered */
                metered?: (boolean|null);

                /** Network profile */
                profile?: (string|null);

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

            /** Link duplicate_address. */
            duplicate_address: (boolean|null);

            /** Link signal_dbm. */
            signal_dbm: (number|null);

            /** Link best_speed_mbit. */
            best_speed_mbit: (number|null);

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

                /** Link duplicate_address */
                duplicate_address?: (boolean|null);

                /** Link signal_dbm */
                signal_dbm?: (number|null);

                /** Link best_speed_mbit */
                best_speed_mbit?: (number|null);

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

            /** Firewall off_elsewhere. */
            off_elsewhere: (boolean|null);

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

                /** Firewall off_elsewhere */
                off_elsewhere?: (boolean|null);

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

            /** Accounts guest_enabled. */
            guest_enabled: (boolean|null);

            /** Accounts automatic_login. */
            automatic_login: (boolean|null);

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

                /** Accounts guest_enabled */
                guest_enabled?: (boolean|null);

                /** Accounts automatic_login */
                automatic_login?: (boolean|null);

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
         * Properties of an Encryption.
         * @deprecated Use deskside.v1.Encryption.$Properties instead.
         */
        interface IEncryption extends deskside.v1.Encryption.$Properties {
        }

        /** Represents an Encryption. */
        class Encryption {

            /**
             * Constructs a new Encryption.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Encryption.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Encryption volumes. */
            volumes: deskside.v1.EncryptedVolume[];

            /**
             * Encodes the specified Encryption message. Does not implicitly {@link deskside.v1.Encryption.verify|verify} messages.
             * @param message Encryption message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Encryption.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Encryption message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Encryption & deskside.v1.Encryption.$Shape} Encryption
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Encryption & deskside.v1.Encryption.$Shape;
        }

        namespace Encryption {

            /** Properties of an Encryption. */
            interface $Properties {

                /** Encryption volumes */
                volumes?: deskside.v1.EncryptedVolume.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Encryption. */
            type $Shape = deskside.v1.Encryption.$Properties;
        }

        /**
         * Properties of an EncryptedVolume.
         * @deprecated Use deskside.v1.EncryptedVolume.$Properties instead.
         */
        interface IEncryptedVolume extends deskside.v1.EncryptedVolume.$Properties {
        }

        /** Represents an EncryptedVolume. */
        class EncryptedVolume {

            /**
             * Constructs a new EncryptedVolume.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.EncryptedVolume.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EncryptedVolume id. */
            id: string;

            /** EncryptedVolume mount. */
            mount: string;

            /** EncryptedVolume encrypted. */
            encrypted: (boolean|null);

            /** EncryptedVolume protected. */
            protected: (boolean|null);

            /** EncryptedVolume progress_ratio. */
            progress_ratio: (number|null);

            /** EncryptedVolume method. */
            method: (string|null);

            /** EncryptedVolume role. */
            role: string;

            /** EncryptedVolume unprotected_since_ms. */
            unprotected_since_ms: (number|Long|null);

            /**
             * Encodes the specified EncryptedVolume message. Does not implicitly {@link deskside.v1.EncryptedVolume.verify|verify} messages.
             * @param message EncryptedVolume message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.EncryptedVolume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EncryptedVolume message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.EncryptedVolume & deskside.v1.EncryptedVolume.$Shape} EncryptedVolume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.EncryptedVolume & deskside.v1.EncryptedVolume.$Shape;
        }

        namespace EncryptedVolume {

            /** Properties of an EncryptedVolume. */
            interface $Properties {

                /** EncryptedVolume id */
                id?: string;

                /** EncryptedVolume mount */
                mount?: string;

                /** EncryptedVolume encrypted */
                encrypted?: (boolean|null);

                /** EncryptedVolume protected */
                "protected"?: (boolean|null);

                /** EncryptedVolume progress_ratio */
                progress_ratio?: (number|null);

                /** EncryptedVolume method */
                method?: (string|null);

                /** EncryptedVolume role */
                role?: string;

                /** EncryptedVolume unprotected_since_ms */
                unprotected_since_ms?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EncryptedVolume. */
            type $Shape = deskside.v1.EncryptedVolume.$Properties;
        }

        /**
         * Properties of an Antivirus.
         * @deprecated Use deskside.v1.Antivirus.$Properties instead.
         */
        interface IAntivirus extends deskside.v1.Antivirus.$Properties {
        }

        /** Represents an Antivirus. */
        class Antivirus {

            /**
             * Constructs a new Antivirus.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Antivirus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Antivirus products. */
            products: deskside.v1.AntivirusProduct[];

            /**
             * Encodes the specified Antivirus message. Does not implicitly {@link deskside.v1.Antivirus.verify|verify} messages.
             * @param message Antivirus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Antivirus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Antivirus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Antivirus & deskside.v1.Antivirus.$Shape} Antivirus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Antivirus & deskside.v1.Antivirus.$Shape;
        }

        namespace Antivirus {

            /** Properties of an Antivirus. */
            interface $Properties {

                /** Antivirus products */
                products?: deskside.v1.AntivirusProduct.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Antivirus. */
            type $Shape = deskside.v1.Antivirus.$Properties;
        }

        /**
         * Properties of an AntivirusProduct.
         * @deprecated Use deskside.v1.AntivirusProduct.$Properties instead.
         */
        interface IAntivirusProduct extends deskside.v1.AntivirusProduct.$Properties {
        }

        /** Represents an AntivirusProduct. */
        class AntivirusProduct {

            /**
             * Constructs a new AntivirusProduct.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.AntivirusProduct.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AntivirusProduct name. */
            name: string;

            /** AntivirusProduct active. */
            active: (boolean|null);

            /** AntivirusProduct passive. */
            passive: boolean;

            /** AntivirusProduct signatures_at_ms. */
            signatures_at_ms: (number|Long|null);

            /** AntivirusProduct fresh. */
            fresh: (boolean|null);

            /** AntivirusProduct tamper_protection. */
            tamper_protection: (boolean|null);

            /** AntivirusProduct last_scan_at_ms. */
            last_scan_at_ms: (number|Long|null);

            /** AntivirusProduct broad_exclusions. */
            broad_exclusions: (number|null);

            /**
             * Encodes the specified AntivirusProduct message. Does not implicitly {@link deskside.v1.AntivirusProduct.verify|verify} messages.
             * @param message AntivirusProduct message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.AntivirusProduct.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AntivirusProduct message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.AntivirusProduct & deskside.v1.AntivirusProduct.$Shape} AntivirusProduct
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.AntivirusProduct & deskside.v1.AntivirusProduct.$Shape;
        }

        namespace AntivirusProduct {

            /** Properties of an AntivirusProduct. */
            interface $Properties {

                /** AntivirusProduct name */
                name?: string;

                /** AntivirusProduct active */
                active?: (boolean|null);

                /** AntivirusProduct passive */
                passive?: boolean;

                /** AntivirusProduct signatures_at_ms */
                signatures_at_ms?: (number|Long|null);

                /** AntivirusProduct fresh */
                fresh?: (boolean|null);

                /** AntivirusProduct tamper_protection */
                tamper_protection?: (boolean|null);

                /** AntivirusProduct last_scan_at_ms */
                last_scan_at_ms?: (number|Long|null);

                /** AntivirusProduct broad_exclusions */
                broad_exclusions?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AntivirusProduct. */
            type $Shape = deskside.v1.AntivirusProduct.$Properties;
        }

        /**
         * Properties of a BootSecurity.
         * @deprecated Use deskside.v1.BootSecurity.$Properties instead.
         */
        interface IBootSecurity extends deskside.v1.BootSecurity.$Properties {
        }

        /** Represents a BootSecurity. */
        class BootSecurity {

            /**
             * Constructs a new BootSecurity.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.BootSecurity.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BootSecurity uefi. */
            uefi: (boolean|null);

            /** BootSecurity secure_boot. */
            secure_boot: (boolean|null);

            /** BootSecurity certificates_2023. */
            certificates_2023: (boolean|null);

            /** BootSecurity certificate_status. */
            certificate_status: (string|null);

            /** BootSecurity tpm_version. */
            tpm_version: (string|null);

            /** BootSecurity tpm_ready. */
            tpm_ready: (boolean|null);

            /**
             * Encodes the specified BootSecurity message. Does not implicitly {@link deskside.v1.BootSecurity.verify|verify} messages.
             * @param message BootSecurity message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.BootSecurity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BootSecurity message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.BootSecurity & deskside.v1.BootSecurity.$Shape} BootSecurity
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.BootSecurity & deskside.v1.BootSecurity.$Shape;
        }

        namespace BootSecurity {

            /** Properties of a BootSecurity. */
            interface $Properties {

                /** BootSecurity uefi */
                uefi?: (boolean|null);

                /** BootSecurity secure_boot */
                secure_boot?: (boolean|null);

                /** BootSecurity certificates_2023 */
                certificates_2023?: (boolean|null);

                /** BootSecurity certificate_status */
                certificate_status?: (string|null);

                /** BootSecurity tpm_version */
                tpm_version?: (string|null);

                /** BootSecurity tpm_ready */
                tpm_ready?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BootSecurity. */
            type $Shape = deskside.v1.BootSecurity.$Properties;
        }

        /**
         * Properties of a Hardening.
         * @deprecated Use deskside.v1.Hardening.$Properties instead.
         */
        interface IHardening extends deskside.v1.Hardening.$Properties {
        }

        /** Represents a Hardening. */
        class Hardening {

            /**
             * Constructs a new Hardening.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Hardening.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hardening system_integrity_protection. */
            system_integrity_protection: (boolean|null);

            /** Hardening gatekeeper. */
            gatekeeper: (boolean|null);

            /** Hardening sealed_system_volume. */
            sealed_system_volume: (boolean|null);

            /** Hardening user_account_control. */
            user_account_control: (boolean|null);

            /** Hardening lsa_protection. */
            lsa_protection: (boolean|null);

            /** Hardening virtualization_based_security. */
            virtualization_based_security: (boolean|null);

            /** Hardening smb1. */
            smb1: (boolean|null);

            /** Hardening remote_desktop. */
            remote_desktop: (boolean|null);

            /** Hardening remote_desktop_network_level_authentication. */
            remote_desktop_network_level_authentication: (boolean|null);

            /** Hardening insecure_guest_logons. */
            insecure_guest_logons: (boolean|null);

            /** Hardening vulnerable_driver_blocklist. */
            vulnerable_driver_blocklist: (boolean|null);

            /** Hardening mandatory_access_control. */
            mandatory_access_control: (string|null);

            /** Hardening mandatory_access_control_enforcing. */
            mandatory_access_control_enforcing: (boolean|null);

            /** Hardening system_integrity_customised. */
            system_integrity_customised: (boolean|null);

            /**
             * Encodes the specified Hardening message. Does not implicitly {@link deskside.v1.Hardening.verify|verify} messages.
             * @param message Hardening message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Hardening.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hardening message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Hardening & deskside.v1.Hardening.$Shape} Hardening
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Hardening & deskside.v1.Hardening.$Shape;
        }

        namespace Hardening {

            /** Properties of a Hardening. */
            interface $Properties {

                /** Hardening system_integrity_protection */
                system_integrity_protection?: (boolean|null);

                /** Hardening gatekeeper */
                gatekeeper?: (boolean|null);

                /** Hardening sealed_system_volume */
                sealed_system_volume?: (boolean|null);

                /** Hardening user_account_control */
                user_account_control?: (boolean|null);

                /** Hardening lsa_protection */
                lsa_protection?: (boolean|null);

                /** Hardening virtualization_based_security */
                virtualization_based_security?: (boolean|null);

                /** Hardening smb1 */
                smb1?: (boolean|null);

                /** Hardening remote_desktop */
                remote_desktop?: (boolean|null);

                /** Hardening remote_desktop_network_level_authentication */
                remote_desktop_network_level_authentication?: (boolean|null);

                /** Hardening insecure_guest_logons */
                insecure_guest_logons?: (boolean|null);

                /** Hardening vulnerable_driver_blocklist */
                vulnerable_driver_blocklist?: (boolean|null);

                /** Hardening mandatory_access_control */
                mandatory_access_control?: (string|null);

                /** Hardening mandatory_access_control_enforcing */
                mandatory_access_control_enforcing?: (boolean|null);

                /** Hardening system_integrity_customised */
                system_integrity_customised?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hardening. */
            type $Shape = deskside.v1.Hardening.$Properties;
        }

        /**
         * Properties of a ScreenLock.
         * @deprecated Use deskside.v1.ScreenLock.$Properties instead.
         */
        interface IScreenLock extends deskside.v1.ScreenLock.$Properties {
        }

        /** Represents a ScreenLock. */
        class ScreenLock {

            /**
             * Constructs a new ScreenLock.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ScreenLock.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ScreenLock sessions. */
            sessions: deskside.v1.SessionLock[];

            /**
             * Encodes the specified ScreenLock message. Does not implicitly {@link deskside.v1.ScreenLock.verify|verify} messages.
             * @param message ScreenLock message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ScreenLock.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ScreenLock message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ScreenLock & deskside.v1.ScreenLock.$Shape} ScreenLock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ScreenLock & deskside.v1.ScreenLock.$Shape;
        }

        namespace ScreenLock {

            /** Properties of a ScreenLock. */
            interface $Properties {

                /** ScreenLock sessions */
                sessions?: deskside.v1.SessionLock.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ScreenLock. */
            type $Shape = deskside.v1.ScreenLock.$Properties;
        }

        /**
         * Properties of a SessionLock.
         * @deprecated Use deskside.v1.SessionLock.$Properties instead.
         */
        interface ISessionLock extends deskside.v1.SessionLock.$Properties {
        }

        /** Represents a SessionLock. */
        class SessionLock {

            /**
             * Constructs a new SessionLock.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.SessionLock.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionLock user. */
            user: string;

            /** SessionLock enabled. */
            enabled: (boolean|null);

            /** SessionLock timeout_s. */
            timeout_s: (number|null);

            /**
             * Encodes the specified SessionLock message. Does not implicitly {@link deskside.v1.SessionLock.verify|verify} messages.
             * @param message SessionLock message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.SessionLock.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionLock message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.SessionLock & deskside.v1.SessionLock.$Shape} SessionLock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.SessionLock & deskside.v1.SessionLock.$Shape;
        }

        namespace SessionLock {

            /** Properties of a SessionLock. */
            interface $Properties {

                /** SessionLock user */
                user?: string;

                /** SessionLock enabled */
                enabled?: (boolean|null);

                /** SessionLock timeout_s */
                timeout_s?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionLock. */
            type $Shape = deskside.v1.SessionLock.$Properties;
        }

        /**
         * Properties of a Sshd.
         * @deprecated Use deskside.v1.Sshd.$Properties instead.
         */
        interface ISshd extends deskside.v1.Sshd.$Properties {
        }

        /** Represents a Sshd. */
        class Sshd {

            /**
             * Constructs a new Sshd.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Sshd.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Sshd running. */
            running: (boolean|null);

            /** Sshd permit_root_login. */
            permit_root_login: (string|null);

            /** Sshd password_authentication. */
            password_authentication: (boolean|null);

            /** Sshd permit_empty_passwords. */
            permit_empty_passwords: (boolean|null);

            /** Sshd reachable. */
            reachable: (boolean|null);

            /**
             * Encodes the specified Sshd message. Does not implicitly {@link deskside.v1.Sshd.verify|verify} messages.
             * @param message Sshd message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Sshd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Sshd message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Sshd & deskside.v1.Sshd.$Shape} Sshd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Sshd & deskside.v1.Sshd.$Shape;
        }

        namespace Sshd {

            /** Properties of a Sshd. */
            interface $Properties {

                /** Sshd running */
                running?: (boolean|null);

                /** Sshd permit_root_login */
                permit_root_login?: (string|null);

                /** Sshd password_authentication */
                password_authentication?: (boolean|null);

                /** Sshd permit_empty_passwords */
                permit_empty_passwords?: (boolean|null);

                /** Sshd reachable */
                reachable?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Sshd. */
            type $Shape = deskside.v1.Sshd.$Properties;
        }

        /**
         * Properties of a RemoteTools.
         * @deprecated Use deskside.v1.RemoteTools.$Properties instead.
         */
        interface IRemoteTools extends deskside.v1.RemoteTools.$Properties {
        }

        /** Represents a RemoteTools. */
        class RemoteTools {

            /**
             * Constructs a new RemoteTools.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.RemoteTools.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoteTools tools. */
            tools: deskside.v1.RemoteTool[];

            /**
             * Encodes the specified RemoteTools message. Does not implicitly {@link deskside.v1.RemoteTools.verify|verify} messages.
             * @param message RemoteTools message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.RemoteTools.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoteTools message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.RemoteTools & deskside.v1.RemoteTools.$Shape} RemoteTools
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.RemoteTools & deskside.v1.RemoteTools.$Shape;
        }

        namespace RemoteTools {

            /** Properties of a RemoteTools. */
            interface $Properties {

                /** RemoteTools tools */
                tools?: deskside.v1.RemoteTool.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoteTools. */
            type $Shape = deskside.v1.RemoteTools.$Properties;
        }

        /**
         * Properties of a RemoteTool.
         * @deprecated Use deskside.v1.RemoteTool.$Properties instead.
         */
        interface IRemoteTool extends deskside.v1.RemoteTool.$Properties {
        }

        /** Represents a RemoteTool. */
        class RemoteTool {

            /**
             * Constructs a new RemoteTool.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.RemoteTool.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoteTool name. */
            name: string;

            /** RemoteTool running. */
            running: (boolean|null);

            /**
             * Encodes the specified RemoteTool message. Does not implicitly {@link deskside.v1.RemoteTool.verify|verify} messages.
             * @param message RemoteTool message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.RemoteTool.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoteTool message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.RemoteTool & deskside.v1.RemoteTool.$Shape} RemoteTool
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.RemoteTool & deskside.v1.RemoteTool.$Shape;
        }

        namespace RemoteTool {

            /** Properties of a RemoteTool. */
            interface $Properties {

                /** RemoteTool name */
                name?: string;

                /** RemoteTool running */
                running?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoteTool. */
            type $Shape = deskside.v1.RemoteTool.$Properties;
        }

        /**
         * Properties of an Autoruns.
         * @deprecated Use deskside.v1.Autoruns.$Properties instead.
         */
        interface IAutoruns extends deskside.v1.Autoruns.$Properties {
        }

        /** Represents an Autoruns. */
        class Autoruns {

            /**
             * Constructs a new Autoruns.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Autoruns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Autoruns entries. */
            entries: deskside.v1.Autorun[];

            /**
             * Encodes the specified Autoruns message. Does not implicitly {@link deskside.v1.Autoruns.verify|verify} messages.
             * @param message Autoruns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Autoruns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Autoruns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Autoruns & deskside.v1.Autoruns.$Shape} Autoruns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Autoruns & deskside.v1.Autoruns.$Shape;
        }

        namespace Autoruns {

            /** Properties of an Autoruns. */
            interface $Properties {

                /** Autoruns entries */
                entries?: deskside.v1.Autorun.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Autoruns. */
            type $Shape = deskside.v1.Autoruns.$Properties;
        }

        /**
         * Properties of an Autorun.
         * @deprecated Use deskside.v1.Autorun.$Properties instead.
         */
        interface IAutorun extends deskside.v1.Autorun.$Properties {
        }

        /** Represents an Autorun. */
        class Autorun {

            /**
             * Constructs a new Autorun.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Autorun.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Autorun id. */
            id: string;

            /** Autorun kind. */
            kind: string;

            /** Autorun name. */
            name: string;

            /** Autorun program. */
            program: (string|null);

            /** Autorun owner. */
            owner: (string|null);

            /** Autorun trusted. */
            trusted: (boolean|null);

            /** Autorun writable. */
            writable: (boolean|null);

            /**
             * Encodes the specified Autorun message. Does not implicitly {@link deskside.v1.Autorun.verify|verify} messages.
             * @param message Autorun message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Autorun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Autorun message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Autorun & deskside.v1.Autorun.$Shape} Autorun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Autorun & deskside.v1.Autorun.$Shape;
        }

        namespace Autorun {

            /** Properties of an Autorun. */
            interface $Properties {

                /** Autorun id */
                id?: string;

                /** Autorun kind */
                kind?: string;

                /** Autorun name */
                name?: string;

                /** Autorun program */
                program?: (string|null);

                /** Autorun owner */
                owner?: (string|null);

                /** Autorun trusted */
                trusted?: (boolean|null);

                /** Autorun writable */
                writable?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Autorun. */
            type $Shape = deskside.v1.Autorun.$Properties;
        }

        /**
         * Properties of a Redirection.
         * @deprecated Use deskside.v1.Redirection.$Properties instead.
         */
        interface IRedirection extends deskside.v1.Redirection.$Properties {
        }

        /** Represents a Redirection. */
        class Redirection {

            /**
             * Constructs a new Redirection.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Redirection.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Redirection hosts. */
            hosts: deskside.v1.HostEntry[];

            /** Redirection hosts_entries. */
            hosts_entries: (number|null);

            /** Redirection proxies. */
            proxies: deskside.v1.ProxySetting[];

            /** Redirection resolvers. */
            resolvers: string[];

            /**
             * Encodes the specified Redirection message. Does not implicitly {@link deskside.v1.Redirection.verify|verify} messages.
             * @param message Redirection message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Redirection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Redirection message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Redirection & deskside.v1.Redirection.$Shape} Redirection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Redirection & deskside.v1.Redirection.$Shape;
        }

        namespace Redirection {

            /** Properties of a Redirection. */
            interface $Properties {

                /** Redirection hosts */
                hosts?: deskside.v1.HostEntry.$Properties[];

                /** Redirection hosts_entries */
                hosts_entries?: (number|null);

                /** Redirection proxies */
                proxies?: deskside.v1.ProxySetting.$Properties[];

                /** Redirection resolvers */
                resolvers?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Redirection. */
            type $Shape = deskside.v1.Redirection.$Properties;
        }

        /**
         * Properties of a HostEntry.
         * @deprecated Use deskside.v1.HostEntry.$Properties instead.
         */
        interface IHostEntry extends deskside.v1.HostEntry.$Properties {
        }

        /** Represents a HostEntry. */
        class HostEntry {

            /**
             * Constructs a new HostEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.HostEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HostEntry name. */
            name: string;

            /** HostEntry address. */
            address: string;

            /**
             * Encodes the specified HostEntry message. Does not implicitly {@link deskside.v1.HostEntry.verify|verify} messages.
             * @param message HostEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.HostEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HostEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.HostEntry & deskside.v1.HostEntry.$Shape} HostEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.HostEntry & deskside.v1.HostEntry.$Shape;
        }

        namespace HostEntry {

            /** Properties of a HostEntry. */
            interface $Properties {

                /** HostEntry name */
                name?: string;

                /** HostEntry address */
                address?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HostEntry. */
            type $Shape = deskside.v1.HostEntry.$Properties;
        }

        /**
         * Properties of a ProxySetting.
         * @deprecated Use deskside.v1.ProxySetting.$Properties instead.
         */
        interface IProxySetting extends deskside.v1.ProxySetting.$Properties {
        }

        /** Represents a ProxySetting. */
        class ProxySetting {

            /**
             * Constructs a new ProxySetting.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ProxySetting.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProxySetting scope. */
            scope: string;

            /** ProxySetting address. */
            address: string;

            /**
             * Encodes the specified ProxySetting message. Does not implicitly {@link deskside.v1.ProxySetting.verify|verify} messages.
             * @param message ProxySetting message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ProxySetting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProxySetting message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ProxySetting & deskside.v1.ProxySetting.$Shape} ProxySetting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ProxySetting & deskside.v1.ProxySetting.$Shape;
        }

        namespace ProxySetting {

            /** Properties of a ProxySetting. */
            interface $Properties {

                /** ProxySetting scope */
                scope?: string;

                /** ProxySetting address */
                address?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProxySetting. */
            type $Shape = deskside.v1.ProxySetting.$Properties;
        }

        /**
         * Properties of a Certificates.
         * @deprecated Use deskside.v1.Certificates.$Properties instead.
         */
        interface ICertificates extends deskside.v1.Certificates.$Properties {
        }

        /** Represents a Certificates. */
        class Certificates {

            /**
             * Constructs a new Certificates.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Certificates.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Certificates own. */
            own: deskside.v1.Certificate[];

            /** Certificates added_roots. */
            added_roots: deskside.v1.Certificate[];

            /** Certificates own_unread. */
            own_unread: string[];

            /** Certificates roots_unread. */
            roots_unread: string[];

            /**
             * Encodes the specified Certificates message. Does not implicitly {@link deskside.v1.Certificates.verify|verify} messages.
             * @param message Certificates message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Certificates.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Certificates message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Certificates & deskside.v1.Certificates.$Shape} Certificates
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Certificates & deskside.v1.Certificates.$Shape;
        }

        namespace Certificates {

            /** Properties of a Certificates. */
            interface $Properties {

                /** Certificates own */
                own?: deskside.v1.Certificate.$Properties[];

                /** Certificates added_roots */
                added_roots?: deskside.v1.Certificate.$Properties[];

                /** Certificates own_unread */
                own_unread?: string[];

                /** Certificates roots_unread */
                roots_unread?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Certificates. */
            type $Shape = deskside.v1.Certificates.$Properties;
        }

        /**
         * Properties of a Certificate.
         * @deprecated Use deskside.v1.Certificate.$Properties instead.
         */
        interface ICertificate extends deskside.v1.Certificate.$Properties {
        }

        /** Represents a Certificate. */
        class Certificate {

            /**
             * Constructs a new Certificate.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Certificate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Certificate id. */
            id: string;

            /** Certificate subject. */
            subject: string;

            /** Certificate expires_at_ms. */
            expires_at_ms: (number|Long);

            /** Certificate place. */
            place: string;

            /**
             * Encodes the specified Certificate message. Does not implicitly {@link deskside.v1.Certificate.verify|verify} messages.
             * @param message Certificate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Certificate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Certificate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Certificate & deskside.v1.Certificate.$Shape} Certificate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Certificate & deskside.v1.Certificate.$Shape;
        }

        namespace Certificate {

            /** Properties of a Certificate. */
            interface $Properties {

                /** Certificate id */
                id?: string;

                /** Certificate subject */
                subject?: string;

                /** Certificate expires_at_ms */
                expires_at_ms?: (number|Long);

                /** Certificate place */
                place?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Certificate. */
            type $Shape = deskside.v1.Certificate.$Properties;
        }

        /**
         * Properties of a Permissions.
         * @deprecated Use deskside.v1.Permissions.$Properties instead.
         */
        interface IPermissions extends deskside.v1.Permissions.$Properties {
        }

        /** Represents a Permissions. */
        class Permissions {

            /**
             * Constructs a new Permissions.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Permissions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Permissions shadow_safe. */
            shadow_safe: (boolean|null);

            /** Permissions privileged. */
            privileged: deskside.v1.PrivilegedFile[];

            /** Permissions writable_path_folders. */
            writable_path_folders: string[];

            /**
             * Encodes the specified Permissions message. Does not implicitly {@link deskside.v1.Permissions.verify|verify} messages.
             * @param message Permissions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Permissions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Permissions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Permissions & deskside.v1.Permissions.$Shape} Permissions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Permissions & deskside.v1.Permissions.$Shape;
        }

        namespace Permissions {

            /** Properties of a Permissions. */
            interface $Properties {

                /** Permissions shadow_safe */
                shadow_safe?: (boolean|null);

                /** Permissions privileged */
                privileged?: deskside.v1.PrivilegedFile.$Properties[];

                /** Permissions writable_path_folders */
                writable_path_folders?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Permissions. */
            type $Shape = deskside.v1.Permissions.$Properties;
        }

        /**
         * Properties of a PrivilegedFile.
         * @deprecated Use deskside.v1.PrivilegedFile.$Properties instead.
         */
        interface IPrivilegedFile extends deskside.v1.PrivilegedFile.$Properties {
        }

        /** Represents a PrivilegedFile. */
        class PrivilegedFile {

            /**
             * Constructs a new PrivilegedFile.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.PrivilegedFile.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PrivilegedFile path. */
            path: string;

            /** PrivilegedFile kind. */
            kind: string;

            /** PrivilegedFile package. */
            package: (string|null);

            /**
             * Encodes the specified PrivilegedFile message. Does not implicitly {@link deskside.v1.PrivilegedFile.verify|verify} messages.
             * @param message PrivilegedFile message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.PrivilegedFile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PrivilegedFile message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.PrivilegedFile & deskside.v1.PrivilegedFile.$Shape} PrivilegedFile
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.PrivilegedFile & deskside.v1.PrivilegedFile.$Shape;
        }

        namespace PrivilegedFile {

            /** Properties of a PrivilegedFile. */
            interface $Properties {

                /** PrivilegedFile path */
                path?: string;

                /** PrivilegedFile kind */
                kind?: string;

                /** PrivilegedFile package */
                "package"?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PrivilegedFile. */
            type $Shape = deskside.v1.PrivilegedFile.$Properties;
        }

        /**
         * Properties of a Modules.
         * @deprecated Use deskside.v1.Modules.$Properties instead.
         */
        interface IModules extends deskside.v1.Modules.$Properties {
        }

        /** Represents a Modules. */
        class Modules {

            /**
             * Constructs a new Modules.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Modules.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Modules foreign. */
            foreign: deskside.v1.Module[];

            /** Modules signatures_enforced. */
            signatures_enforced: (boolean|null);

            /**
             * Encodes the specified Modules message. Does not implicitly {@link deskside.v1.Modules.verify|verify} messages.
             * @param message Modules message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Modules.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Modules message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Modules & deskside.v1.Modules.$Shape} Modules
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Modules & deskside.v1.Modules.$Shape;
        }

        namespace Modules {

            /** Properties of a Modules. */
            interface $Properties {

                /** Modules foreign */
                foreign?: deskside.v1.Module.$Properties[];

                /** Modules signatures_enforced */
                signatures_enforced?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Modules. */
            type $Shape = deskside.v1.Modules.$Properties;
        }

        /**
         * Properties of a Module.
         * @deprecated Use deskside.v1.Module.$Properties instead.
         */
        interface IModule extends deskside.v1.Module.$Properties {
        }

        /** Represents a Module. */
        class Module {

            /**
             * Constructs a new Module.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Module.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Module name. */
            name: string;

            /** Module signed. */
            signed: (boolean|null);

            /** Module packaged. */
            packaged: (boolean|null);

            /**
             * Encodes the specified Module message. Does not implicitly {@link deskside.v1.Module.verify|verify} messages.
             * @param message Module message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Module.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Module message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Module & deskside.v1.Module.$Shape} Module
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Module & deskside.v1.Module.$Shape;
        }

        namespace Module {

            /** Properties of a Module. */
            interface $Properties {

                /** Module name */
                name?: string;

                /** Module signed */
                signed?: (boolean|null);

                /** Module packaged */
                packaged?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Module. */
            type $Shape = deskside.v1.Module.$Properties;
        }

        /**
         * Properties of a SystemLog.
         * @deprecated Use deskside.v1.SystemLog.$Properties instead.
         */
        interface ISystemLog extends deskside.v1.SystemLog.$Properties {
        }

        /** Represents a SystemLog. */
        class SystemLog {

            /**
             * Constructs a new SystemLog.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.SystemLog.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SystemLog source. */
            source: string;

            /** SystemLog read_until_ms. */
            read_until_ms: (number|Long|null);

            /** SystemLog noisy. */
            noisy: deskside.v1.ErrorSource[];

            /** SystemLog persistent. */
            persistent: (boolean|null);

            /**
             * Encodes the specified SystemLog message. Does not implicitly {@link deskside.v1.SystemLog.verify|verify} messages.
             * @param message SystemLog message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.SystemLog.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SystemLog message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.SystemLog & deskside.v1.SystemLog.$Shape} SystemLog
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.SystemLog & deskside.v1.SystemLog.$Shape;
        }

        namespace SystemLog {

            /** Properties of a SystemLog. */
            interface $Properties {

                /** SystemLog source */
                source?: string;

                /** SystemLog read_until_ms */
                read_until_ms?: (number|Long|null);

                /** SystemLog noisy */
                noisy?: deskside.v1.ErrorSource.$Properties[];

                /** SystemLog persistent */
                persistent?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SystemLog. */
            type $Shape = deskside.v1.SystemLog.$Properties;
        }

        /**
         * Properties of an ErrorSource.
         * @deprecated Use deskside.v1.ErrorSource.$Properties instead.
         */
        interface IErrorSource extends deskside.v1.ErrorSource.$Properties {
        }

        /** Represents an ErrorSource. */
        class ErrorSource {

            /**
             * Constructs a new ErrorSource.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ErrorSource.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ErrorSource source. */
            source: string;

            /** ErrorSource errors_last_hour. */
            errors_last_hour: number;

            /** ErrorSource median_per_hour. */
            median_per_hour: number;

            /**
             * Encodes the specified ErrorSource message. Does not implicitly {@link deskside.v1.ErrorSource.verify|verify} messages.
             * @param message ErrorSource message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ErrorSource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ErrorSource message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ErrorSource & deskside.v1.ErrorSource.$Shape} ErrorSource
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ErrorSource & deskside.v1.ErrorSource.$Shape;
        }

        namespace ErrorSource {

            /** Properties of an ErrorSource. */
            interface $Properties {

                /** ErrorSource source */
                source?: string;

                /** ErrorSource errors_last_hour */
                errors_last_hour?: number;

                /** ErrorSource median_per_hour */
                median_per_hour?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ErrorSource. */
            type $Shape = deskside.v1.ErrorSource.$Properties;
        }

        /**
         * Properties of a UsbStorage.
         * @deprecated Use deskside.v1.UsbStorage.$Properties instead.
         */
        interface IUsbStorage extends deskside.v1.UsbStorage.$Properties {
        }

        /** Represents a UsbStorage. */
        class UsbStorage {

            /**
             * Constructs a new UsbStorage.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.UsbStorage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UsbStorage devices. */
            devices: deskside.v1.UsbDevice[];

            /**
             * Encodes the specified UsbStorage message. Does not implicitly {@link deskside.v1.UsbStorage.verify|verify} messages.
             * @param message UsbStorage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.UsbStorage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UsbStorage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.UsbStorage & deskside.v1.UsbStorage.$Shape} UsbStorage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.UsbStorage & deskside.v1.UsbStorage.$Shape;
        }

        namespace UsbStorage {

            /** Properties of a UsbStorage. */
            interface $Properties {

                /** UsbStorage devices */
                devices?: deskside.v1.UsbDevice.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UsbStorage. */
            type $Shape = deskside.v1.UsbStorage.$Properties;
        }

        /**
         * Properties of a UsbDevice.
         * @deprecated Use deskside.v1.UsbDevice.$Properties instead.
         */
        interface IUsbDevice extends deskside.v1.UsbDevice.$Properties {
        }

        /** Represents a UsbDevice. */
        class UsbDevice {

            /**
             * Constructs a new UsbDevice.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.UsbDevice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UsbDevice id. */
            id: string;

            /** UsbDevice vendor_id. */
            vendor_id: string;

            /** UsbDevice product_id. */
            product_id: string;

            /** UsbDevice size_bytes. */
            size_bytes: (number|Long|null);

            /**
             * Encodes the specified UsbDevice message. Does not implicitly {@link deskside.v1.UsbDevice.verify|verify} messages.
             * @param message UsbDevice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.UsbDevice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UsbDevice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.UsbDevice & deskside.v1.UsbDevice.$Shape} UsbDevice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.UsbDevice & deskside.v1.UsbDevice.$Shape;
        }

        namespace UsbDevice {

            /** Properties of a UsbDevice. */
            interface $Properties {

                /** UsbDevice id */
                id?: string;

                /** UsbDevice vendor_id */
                vendor_id?: string;

                /** UsbDevice product_id */
                product_id?: string;

                /** UsbDevice size_bytes */
                size_bytes?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UsbDevice. */
            type $Shape = deskside.v1.UsbDevice.$Properties;
        }

        /**
         * Properties of a Battery.
         * @deprecated Use deskside.v1.Battery.$Properties instead.
         */
        interface IBattery extends deskside.v1.Battery.$Properties {
        }

        /** Represents a Battery. */
        class Battery {

            /**
             * Constructs a new Battery.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Battery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Battery packs. */
            packs: deskside.v1.BatteryPack[];

            /** Battery on_battery. */
            on_battery: (boolean|null);

            /**
             * Encodes the specified Battery message. Does not implicitly {@link deskside.v1.Battery.verify|verify} messages.
             * @param message Battery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Battery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Battery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Battery & deskside.v1.Battery.$Shape} Battery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Battery & deskside.v1.Battery.$Shape;
        }

        namespace Battery {

            /** Properties of a Battery. */
            interface $Properties {

                /** Battery packs */
                packs?: deskside.v1.BatteryPack.$Properties[];

                /** Battery on_battery */
                on_battery?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Battery. */
            type $Shape = deskside.v1.Battery.$Properties;
        }

        /**
         * Properties of a BatteryPack.
         * @deprecated Use deskside.v1.BatteryPack.$Properties instead.
         */
        interface IBatteryPack extends deskside.v1.BatteryPack.$Properties {
        }

        /** Represents a BatteryPack. */
        class BatteryPack {

            /**
             * Constructs a new BatteryPack.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.BatteryPack.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BatteryPack id. */
            id: string;

            /** BatteryPack health_ratio. */
            health_ratio: (number|null);

            /** BatteryPack cycles. */
            cycles: (number|null);

            /** BatteryPack charge_ratio. */
            charge_ratio: (number|null);

            /** BatteryPack service_recommended. */
            service_recommended: (boolean|null);

            /**
             * Encodes the specified BatteryPack message. Does not implicitly {@link deskside.v1.BatteryPack.verify|verify} messages.
             * @param message BatteryPack message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.BatteryPack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BatteryPack message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.BatteryPack & deskside.v1.BatteryPack.$Shape} BatteryPack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.BatteryPack & deskside.v1.BatteryPack.$Shape;
        }

        namespace BatteryPack {

            /** Properties of a BatteryPack. */
            interface $Properties {

                /** BatteryPack id */
                id?: string;

                /** BatteryPack health_ratio */
                health_ratio?: (number|null);

                /** BatteryPack cycles */
                cycles?: (number|null);

                /** BatteryPack charge_ratio */
                charge_ratio?: (number|null);

                /** BatteryPack service_recommended */
                service_recommended?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BatteryPack. */
            type $Shape = deskside.v1.BatteryPack.$Properties;
        }

        /**
         * Properties of a Thermal.
         * @deprecated Use deskside.v1.Thermal.$Properties instead.
         */
        interface IThermal extends deskside.v1.Thermal.$Properties {
        }

        /** Represents a Thermal. */
        class Thermal {

            /**
             * Constructs a new Thermal.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Thermal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Thermal hottest_celsius. */
            hottest_celsius: (number|null);

            /** Thermal margin_celsius. */
            margin_celsius: (number|null);

            /** Thermal throttled_ratio. */
            throttled_ratio: (number|null);

            /**
             * Encodes the specified Thermal message. Does not implicitly {@link deskside.v1.Thermal.verify|verify} messages.
             * @param message Thermal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Thermal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Thermal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Thermal & deskside.v1.Thermal.$Shape} Thermal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Thermal & deskside.v1.Thermal.$Shape;
        }

        namespace Thermal {

            /** Properties of a Thermal. */
            interface $Properties {

                /** Thermal hottest_celsius */
                hottest_celsius?: (number|null);

                /** Thermal margin_celsius */
                margin_celsius?: (number|null);

                /** Thermal throttled_ratio */
                throttled_ratio?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Thermal. */
            type $Shape = deskside.v1.Thermal.$Properties;
        }

        /**
         * Properties of a Crashes.
         * @deprecated Use deskside.v1.Crashes.$Properties instead.
         */
        interface ICrashes extends deskside.v1.Crashes.$Properties {
        }

        /** Represents a Crashes. */
        class Crashes {

            /**
             * Constructs a new Crashes.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Crashes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Crashes last_end. */
            last_end: (string|null);

            /** Crashes last_end_at_ms. */
            last_end_at_ms: (number|Long|null);

            /** Crashes crashes_7d. */
            crashes_7d: (number|null);

            /** Crashes power_losses_7d. */
            power_losses_7d: (number|null);

            /** Crashes stop_code. */
            stop_code: (string|null);

            /** Crashes unclean_7d. */
            unclean_7d: (number|null);

            /**
             * Encodes the specified Crashes message. Does not implicitly {@link deskside.v1.Crashes.verify|verify} messages.
             * @param message Crashes message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Crashes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Crashes message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Crashes & deskside.v1.Crashes.$Shape} Crashes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Crashes & deskside.v1.Crashes.$Shape;
        }

        namespace Crashes {

            /** Properties of a Crashes. */
            interface $Properties {

                /** Crashes last_end */
                last_end?: (string|null);

                /** Crashes last_end_at_ms */
                last_end_at_ms?: (number|Long|null);

                /** Crashes crashes_7d */
                crashes_7d?: (number|null);

                /** Crashes power_losses_7d */
                power_losses_7d?: (number|null);

                /** Crashes stop_code */
                stop_code?: (string|null);

                /** Crashes unclean_7d */
                unclean_7d?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Crashes. */
            type $Shape = deskside.v1.Crashes.$Properties;
        }

        /**
         * Properties of a Printers.
         * @deprecated Use deskside.v1.Printers.$Properties instead.
         */
        interface IPrinters extends deskside.v1.Printers.$Properties {
        }

        /** Represents a Printers. */
        class Printers {

            /**
             * Constructs a new Printers.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Printers.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Printers spooler_running. */
            spooler_running: (boolean|null);

            /** Printers printers. */
            printers: deskside.v1.Printer[];

            /**
             * Encodes the specified Printers message. Does not implicitly {@link deskside.v1.Printers.verify|verify} messages.
             * @param message Printers message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Printers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Printers message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Printers & deskside.v1.Printers.$Shape} Printers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Printers & deskside.v1.Printers.$Shape;
        }

        namespace Printers {

            /** Properties of a Printers. */
            interface $Properties {

                /** Printers spooler_running */
                spooler_running?: (boolean|null);

                /** Printers printers */
                printers?: deskside.v1.Printer.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Printers. */
            type $Shape = deskside.v1.Printers.$Properties;
        }

        /**
         * Properties of a Printer.
         * @deprecated Use deskside.v1.Printer.$Properties instead.
         */
        interface IPrinter extends deskside.v1.Printer.$Properties {
        }

        /** Represents a Printer. */
        class Printer {

            /**
             * Constructs a new Printer.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Printer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Printer name. */
            name: string;

            /** Printer default_printer. */
            default_printer: boolean;

            /** Printer state. */
            state: (string|null);

            /** Printer stuck_jobs. */
            stuck_jobs: (number|null);

            /**
             * Encodes the specified Printer message. Does not implicitly {@link deskside.v1.Printer.verify|verify} messages.
             * @param message Printer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Printer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Printer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Printer & deskside.v1.Printer.$Shape} Printer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Printer & deskside.v1.Printer.$Shape;
        }

        namespace Printer {

            /** Properties of a Printer. */
            interface $Properties {

                /** Printer name */
                name?: string;

                /** Printer default_printer */
                default_printer?: boolean;

                /** Printer state */
                state?: (string|null);

                /** Printer stuck_jobs */
                stuck_jobs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Printer. */
            type $Shape = deskside.v1.Printer.$Properties;
        }

        /**
         * Properties of a Pools.
         * @deprecated Use deskside.v1.Pools.$Properties instead.
         */
        interface IPools extends deskside.v1.Pools.$Properties {
        }

        /** Represents a Pools. */
        class Pools {

            /**
             * Constructs a new Pools.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Pools.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pools pools. */
            pools: deskside.v1.Pool[];

            /**
             * Encodes the specified Pools message. Does not implicitly {@link deskside.v1.Pools.verify|verify} messages.
             * @param message Pools message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Pools.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pools message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Pools & deskside.v1.Pools.$Shape} Pools
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Pools & deskside.v1.Pools.$Shape;
        }

        namespace Pools {

            /** Properties of a Pools. */
            interface $Properties {

                /** Pools pools */
                pools?: deskside.v1.Pool.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pools. */
            type $Shape = deskside.v1.Pools.$Properties;
        }

        /**
         * Properties of a Pool.
         * @deprecated Use deskside.v1.Pool.$Properties instead.
         */
        interface IPool extends deskside.v1.Pool.$Properties {
        }

        /** Represents a Pool. */
        class Pool {

            /**
             * Constructs a new Pool.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Pool.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pool id. */
            id: string;

            /** Pool kind. */
            kind: string;

            /** Pool name. */
            name: string;

            /** Pool state. */
            state: (string|null);

            /** Pool missing_disks. */
            missing_disks: (number|null);

            /** Pool used_ratio. */
            used_ratio: (number|null);

            /** Pool errors. */
            errors: (number|Long|null);

            /**
             * Encodes the specified Pool message. Does not implicitly {@link deskside.v1.Pool.verify|verify} messages.
             * @param message Pool message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Pool.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pool message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Pool & deskside.v1.Pool.$Shape} Pool
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Pool & deskside.v1.Pool.$Shape;
        }

        namespace Pool {

            /** Properties of a Pool. */
            interface $Properties {

                /** Pool id */
                id?: string;

                /** Pool kind */
                kind?: string;

                /** Pool name */
                name?: string;

                /** Pool state */
                state?: (string|null);

                /** Pool missing_disks */
                missing_disks?: (number|null);

                /** Pool used_ratio */
                used_ratio?: (number|null);

                /** Pool errors */
                errors?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pool. */
            type $Shape = deskside.v1.Pool.$Properties;
        }

        /**
         * Properties of a DiskActivity.
         * @deprecated Use deskside.v1.DiskActivity.$Properties instead.
         */
        interface IDiskActivity extends deskside.v1.DiskActivity.$Properties {
        }

        /** Represents a DiskActivity. */
        class DiskActivity {

            /**
             * Constructs a new DiskActivity.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.DiskActivity.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DiskActivity disks. */
            disks: deskside.v1.DiskLoad[];

            /**
             * Encodes the specified DiskActivity message. Does not implicitly {@link deskside.v1.DiskActivity.verify|verify} messages.
             * @param message DiskActivity message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.DiskActivity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DiskActivity message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.DiskActivity & deskside.v1.DiskActivity.$Shape} DiskActivity
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.DiskActivity & deskside.v1.DiskActivity.$Shape;
        }

        namespace DiskActivity {

            /** Properties of a DiskActivity. */
            interface $Properties {

                /** DiskActivity disks */
                disks?: deskside.v1.DiskLoad.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DiskActivity. */
            type $Shape = deskside.v1.DiskActivity.$Properties;
        }

        /**
         * Properties of a DiskLoad.
         * @deprecated Use deskside.v1.DiskLoad.$Properties instead.
         */
        interface IDiskLoad extends deskside.v1.DiskLoad.$Properties {
        }

        /** Represents a DiskLoad. */
        class DiskLoad {

            /**
             * Constructs a new DiskLoad.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.DiskLoad.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DiskLoad device. */
            device: string;

            /** DiskLoad latency_ms. */
            latency_ms: (number|null);

            /** DiskLoad busy_ratio. */
            busy_ratio: (number|null);

            /** DiskLoad rotational. */
            rotational: (boolean|null);

            /**
             * Encodes the specified DiskLoad message. Does not implicitly {@link deskside.v1.DiskLoad.verify|verify} messages.
             * @param message DiskLoad message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.DiskLoad.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DiskLoad message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.DiskLoad & deskside.v1.DiskLoad.$Shape} DiskLoad
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.DiskLoad & deskside.v1.DiskLoad.$Shape;
        }

        namespace DiskLoad {

            /** Properties of a DiskLoad. */
            interface $Properties {

                /** DiskLoad device */
                device?: string;

                /** DiskLoad latency_ms */
                latency_ms?: (number|null);

                /** DiskLoad busy_ratio */
                busy_ratio?: (number|null);

                /** DiskLoad rotational */
                rotational?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DiskLoad. */
            type $Shape = deskside.v1.DiskLoad.$Properties;
        }

        /**
         * Properties of a StaleServices.
         * @deprecated Use deskside.v1.StaleServices.$Properties instead.
         */
        interface IStaleServices extends deskside.v1.StaleServices.$Properties {
        }

        /** Represents a StaleServices. */
        class StaleServices {

            /**
             * Constructs a new StaleServices.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.StaleServices.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StaleServices services. */
            services: deskside.v1.StaleService[];

            /**
             * Encodes the specified StaleServices message. Does not implicitly {@link deskside.v1.StaleServices.verify|verify} messages.
             * @param message StaleServices message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.StaleServices.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StaleServices message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.StaleServices & deskside.v1.StaleServices.$Shape} StaleServices
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.StaleServices & deskside.v1.StaleServices.$Shape;
        }

        namespace StaleServices {

            /** Properties of a StaleServices. */
            interface $Properties {

                /** StaleServices services */
                services?: deskside.v1.StaleService.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StaleServices. */
            type $Shape = deskside.v1.StaleServices.$Properties;
        }

        /**
         * Properties of a StaleService.
         * @deprecated Use deskside.v1.StaleService.$Properties instead.
         */
        interface IStaleService extends deskside.v1.StaleService.$Properties {
        }

        /** Represents a StaleService. */
        class StaleService {

            /**
             * Constructs a new StaleService.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.StaleService.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StaleService unit. */
            unit: string;

            /** StaleService since_ms. */
            since_ms: (number|Long);

            /**
             * Encodes the specified StaleService message. Does not implicitly {@link deskside.v1.StaleService.verify|verify} messages.
             * @param message StaleService message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.StaleService.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StaleService message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.StaleService & deskside.v1.StaleService.$Shape} StaleService
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.StaleService & deskside.v1.StaleService.$Shape;
        }

        namespace StaleService {

            /** Properties of a StaleService. */
            interface $Properties {

                /** StaleService unit */
                unit?: string;

                /** StaleService since_ms */
                since_ms?: (number|Long);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StaleService. */
            type $Shape = deskside.v1.StaleService.$Properties;
        }

        /**
         * Properties of a Software.
         * @deprecated Use deskside.v1.Software.$Properties instead.
         */
        interface ISoftware extends deskside.v1.Software.$Properties {
        }

        /** Represents a Software. */
        class Software {

            /**
             * Constructs a new Software.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Software.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Software packages. */
            packages: deskside.v1.Package[];

            /**
             * Encodes the specified Software message. Does not implicitly {@link deskside.v1.Software.verify|verify} messages.
             * @param message Software message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Software.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Software message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Software & deskside.v1.Software.$Shape} Software
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Software & deskside.v1.Software.$Shape;
        }

        namespace Software {

            /** Properties of a Software. */
            interface $Properties {

                /** Software packages */
                packages?: deskside.v1.Package.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Software. */
            type $Shape = deskside.v1.Software.$Properties;
        }

        /**
         * Properties of a Package.
         * @deprecated Use deskside.v1.Package.$Properties instead.
         */
        interface IPackage extends deskside.v1.Package.$Properties {
        }

        /** Represents a Package. */
        class Package {

            /**
             * Constructs a new Package.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.Package.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Package name. */
            name: string;

            /** Package version. */
            version: string;

            /** Package source. */
            source: string;

            /**
             * Encodes the specified Package message. Does not implicitly {@link deskside.v1.Package.verify|verify} messages.
             * @param message Package message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.Package.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Package message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.Package & deskside.v1.Package.$Shape} Package
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.Package & deskside.v1.Package.$Shape;
        }

        namespace Package {

            /** Properties of a Package. */
            interface $Properties {

                /** Package name */
                name?: string;

                /** Package version */
                version?: string;

                /** Package source */
                source?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Package. */
            type $Shape = deskside.v1.Package.$Properties;
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

            /** Occurrence log_cleared. */
            log_cleared: (deskside.v1.LogCleared|null);

            /** Occurrence protection_disabled. */
            protection_disabled: (deskside.v1.ProtectionDisabled|null);

            /** Occurrence exclusion_added. */
            exclusion_added: (deskside.v1.ExclusionAdded|null);

            /** Occurrence malware_found. */
            malware_found: (deskside.v1.MalwareFound|null);

            /** Occurrence disk_error. */
            disk_error: (deskside.v1.DiskError|null);

            /** Occurrence out_of_memory. */
            out_of_memory: (deskside.v1.OutOfMemory|null);

            /** Occurrence program_crashed. */
            program_crashed: (deskside.v1.ProgramCrashed|null);

            /** Occurrence account_locked. */
            account_locked: (deskside.v1.AccountLocked|null);

            /** Occurrence kind. */
            kind?: ("login_failed"|"login_succeeded"|"log_cleared"|"protection_disabled"|"exclusion_added"|"malware_found"|"disk_error"|"out_of_memory"|"program_crashed"|"account_locked");

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

                /** Occurrence log_cleared */
                log_cleared?: (deskside.v1.LogCleared.$Properties|null);

                /** Occurrence protection_disabled */
                protection_disabled?: (deskside.v1.ProtectionDisabled.$Properties|null);

                /** Occurrence exclusion_added */
                exclusion_added?: (deskside.v1.ExclusionAdded.$Properties|null);

                /** Occurrence malware_found */
                malware_found?: (deskside.v1.MalwareFound.$Properties|null);

                /** Occurrence disk_error */
                disk_error?: (deskside.v1.DiskError.$Properties|null);

                /** Occurrence out_of_memory */
                out_of_memory?: (deskside.v1.OutOfMemory.$Properties|null);

                /** Occurrence program_crashed */
                program_crashed?: (deskside.v1.ProgramCrashed.$Properties|null);

                /** Occurrence account_locked */
                account_locked?: (deskside.v1.AccountLocked.$Properties|null);

                /** Occurrence kind */
                kind?: ("login_failed"|"login_succeeded"|"log_cleared"|"protection_disabled"|"exclusion_added"|"malware_found"|"disk_error"|"out_of_memory"|"program_crashed"|"account_locked");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Occurrence. */
            type $Shape = {
              at_ms?: number|Long;
              count?: number;
              login_failed?: deskside.v1.LoginFailed.$Shape|null;
              login_succeeded?: deskside.v1.LoginSucceeded.$Shape|null;
              log_cleared?: deskside.v1.LogCleared.$Shape|null;
              protection_disabled?: deskside.v1.ProtectionDisabled.$Shape|null;
              exclusion_added?: deskside.v1.ExclusionAdded.$Shape|null;
              malware_found?: deskside.v1.MalwareFound.$Shape|null;
              disk_error?: deskside.v1.DiskError.$Shape|null;
              out_of_memory?: deskside.v1.OutOfMemory.$Shape|null;
              program_crashed?: deskside.v1.ProgramCrashed.$Shape|null;
              account_locked?: deskside.v1.AccountLocked.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; login_failed?: null; login_succeeded?: null; log_cleared?: null; protection_disabled?: null; exclusion_added?: null; malware_found?: null; disk_error?: null; out_of_memory?: null; program_crashed?: null; account_locked?: null }|{ kind?: "login_failed"; login_failed: deskside.v1.LoginFailed.$Shape; login_succeeded?: null; log_cleared?: null; protection_disabled?: null; exclusion_added?: null; malware_found?: null; disk_error?: null; out_of_memory?: null; program_crashed?: null; account_locked?: null }|{ kind?: "login_succeeded"; login_failed?: null; login_succeeded: deskside.v1.LoginSucceeded.$Shape; log_cleared?: null; protection_disabled?: null; exclusion_added?: null; malware_found?: null; disk_error?: null; out_of_memory?: null; program_crashed?: null; account_locked?: null }|{ kind?: "log_cleared"; login_failed?: null; login_succeeded?: null; log_cleared: deskside.v1.LogCleared.$Shape; protection_disabled?: null; exclusion_added?: null; malware_found?: null; disk_error?: null; out_of_memory?: null; program_crashed?: null; account_locked?: null }|{ kind?: "protection_disabled"; login_failed?: null; login_succeeded?: null; log_cleared?: null; protection_disabled: deskside.v1.ProtectionDisabled.$Shape; exclusion_added?: null; malware_found?: null; disk_error?: null; out_of_memory?: null; program_crashed?: null; account_locked?: null }|{ kind?: "exclusion_added"; login_failed?: null; login_succeeded?: null; log_cleared?: null; protection_disabled?: null; exclusion_added: deskside.v1.ExclusionAdded.$Shape; malware_found?: null; disk_error?: null; out_of_memory?: null; program_crashed?: null; account_locked?: null }|{ kind?: "malware_found"; login_failed?: null; login_succeeded?: null; log_cleared?: null; protection_disabled?: null; exclusion_added?: null; malware_found: deskside.v1.MalwareFound.$Shape; disk_error?: null; out_of_memory?: null; program_crashed?: null; account_locked?: null }|{ kind?: "disk_error"; login_failed?: null; login_succeeded?: null; log_cleared?: null; protection_disabled?: null; exclusion_added?: null; malware_found?: null; disk_error: deskside.v1.DiskError.$Shape; out_of_memory?: null; program_crashed?: null; account_locked?: null }|{ kind?: "out_of_memory"; login_failed?: null; login_succeeded?: null; log_cleared?: null; protection_disabled?: null; exclusion_added?: null; malware_found?: null; disk_error?: null; out_of_memory: deskside.v1.OutOfMemory.$Shape; program_crashed?: null; account_locked?: null }|{ kind?: "program_crashed"; login_failed?: null; login_succeeded?: null; log_cleared?: null; protection_disabled?: null; exclusion_added?: null; malware_found?: null; disk_error?: null; out_of_memory?: null; program_crashed: deskside.v1.ProgramCrashed.$Shape; account_locked?: null }|{ kind?: "account_locked"; login_failed?: null; login_succeeded?: null; log_cleared?: null; protection_disabled?: null; exclusion_added?: null; malware_found?: null; disk_error?: null; out_of_memory?: null; program_crashed?: null; account_locked: deskside.v1.AccountLocked.$Shape })
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

        /**
         * Properties of a LogCleared.
         * @deprecated Use deskside.v1.LogCleared.$Properties instead.
         */
        interface ILogCleared extends deskside.v1.LogCleared.$Properties {
        }

        /** Represents a LogCleared. */
        class LogCleared {

            /**
             * Constructs a new LogCleared.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.LogCleared.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LogCleared log. */
            log: string;

            /**
             * Encodes the specified LogCleared message. Does not implicitly {@link deskside.v1.LogCleared.verify|verify} messages.
             * @param message LogCleared message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.LogCleared.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LogCleared message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.LogCleared & deskside.v1.LogCleared.$Shape} LogCleared
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.LogCleared & deskside.v1.LogCleared.$Shape;
        }

        namespace LogCleared {

            /** Properties of a LogCleared. */
            interface $Properties {

                /** LogCleared log */
                log?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LogCleared. */
            type $Shape = deskside.v1.LogCleared.$Properties;
        }

        /**
         * Properties of a ProtectionDisabled.
         * @deprecated Use deskside.v1.ProtectionDisabled.$Properties instead.
         */
        interface IProtectionDisabled extends deskside.v1.ProtectionDisabled.$Properties {
        }

        /** Represents a ProtectionDisabled. */
        class ProtectionDisabled {

            /**
             * Constructs a new ProtectionDisabled.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ProtectionDisabled.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProtectionDisabled product. */
            product: string;

            /**
             * Encodes the specified ProtectionDisabled message. Does not implicitly {@link deskside.v1.ProtectionDisabled.verify|verify} messages.
             * @param message ProtectionDisabled message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ProtectionDisabled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProtectionDisabled message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ProtectionDisabled & deskside.v1.ProtectionDisabled.$Shape} ProtectionDisabled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ProtectionDisabled & deskside.v1.ProtectionDisabled.$Shape;
        }

        namespace ProtectionDisabled {

            /** Properties of a ProtectionDisabled. */
            interface $Properties {

                /** ProtectionDisabled product */
                product?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProtectionDisabled. */
            type $Shape = deskside.v1.ProtectionDisabled.$Properties;
        }

        /**
         * Properties of an ExclusionAdded.
         * @deprecated Use deskside.v1.ExclusionAdded.$Properties instead.
         */
        interface IExclusionAdded extends deskside.v1.ExclusionAdded.$Properties {
        }

        /** Represents an ExclusionAdded. */
        class ExclusionAdded {

            /**
             * Constructs a new ExclusionAdded.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ExclusionAdded.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExclusionAdded product. */
            product: string;

            /** ExclusionAdded scope. */
            scope: string;

            /**
             * Encodes the specified ExclusionAdded message. Does not implicitly {@link deskside.v1.ExclusionAdded.verify|verify} messages.
             * @param message ExclusionAdded message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ExclusionAdded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExclusionAdded message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ExclusionAdded & deskside.v1.ExclusionAdded.$Shape} ExclusionAdded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ExclusionAdded & deskside.v1.ExclusionAdded.$Shape;
        }

        namespace ExclusionAdded {

            /** Properties of an ExclusionAdded. */
            interface $Properties {

                /** ExclusionAdded product */
                product?: string;

                /** ExclusionAdded scope */
                scope?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExclusionAdded. */
            type $Shape = deskside.v1.ExclusionAdded.$Properties;
        }

        /**
         * Properties of a MalwareFound.
         * @deprecated Use deskside.v1.MalwareFound.$Properties instead.
         */
        interface IMalwareFound extends deskside.v1.MalwareFound.$Properties {
        }

        /** Represents a MalwareFound. */
        class MalwareFound {

            /**
             * Constructs a new MalwareFound.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.MalwareFound.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MalwareFound product. */
            product: string;

            /** MalwareFound name. */
            name: string;

            /** MalwareFound cleaned. */
            cleaned: boolean;

            /**
             * Encodes the specified MalwareFound message. Does not implicitly {@link deskside.v1.MalwareFound.verify|verify} messages.
             * @param message MalwareFound message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.MalwareFound.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MalwareFound message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.MalwareFound & deskside.v1.MalwareFound.$Shape} MalwareFound
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.MalwareFound & deskside.v1.MalwareFound.$Shape;
        }

        namespace MalwareFound {

            /** Properties of a MalwareFound. */
            interface $Properties {

                /** MalwareFound product */
                product?: string;

                /** MalwareFound name */
                name?: string;

                /** MalwareFound cleaned */
                cleaned?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MalwareFound. */
            type $Shape = deskside.v1.MalwareFound.$Properties;
        }

        /**
         * Properties of a DiskError.
         * @deprecated Use deskside.v1.DiskError.$Properties instead.
         */
        interface IDiskError extends deskside.v1.DiskError.$Properties {
        }

        /** Represents a DiskError. */
        class DiskError {

            /**
             * Constructs a new DiskError.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.DiskError.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DiskError device. */
            device: string;

            /** DiskError kind. */
            kind: string;

            /** DiskError removable. */
            removable: boolean;

            /**
             * Encodes the specified DiskError message. Does not implicitly {@link deskside.v1.DiskError.verify|verify} messages.
             * @param message DiskError message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.DiskError.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DiskError message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.DiskError & deskside.v1.DiskError.$Shape} DiskError
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.DiskError & deskside.v1.DiskError.$Shape;
        }

        namespace DiskError {

            /** Properties of a DiskError. */
            interface $Properties {

                /** DiskError device */
                device?: string;

                /** DiskError kind */
                kind?: string;

                /** DiskError removable */
                removable?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DiskError. */
            type $Shape = deskside.v1.DiskError.$Properties;
        }

        /**
         * Properties of an OutOfMemory.
         * @deprecated Use deskside.v1.OutOfMemory.$Properties instead.
         */
        interface IOutOfMemory extends deskside.v1.OutOfMemory.$Properties {
        }

        /** Represents an OutOfMemory. */
        class OutOfMemory {

            /**
             * Constructs a new OutOfMemory.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.OutOfMemory.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutOfMemory program. */
            program: string;

            /** OutOfMemory container. */
            container: boolean;

            /**
             * Encodes the specified OutOfMemory message. Does not implicitly {@link deskside.v1.OutOfMemory.verify|verify} messages.
             * @param message OutOfMemory message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.OutOfMemory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutOfMemory message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.OutOfMemory & deskside.v1.OutOfMemory.$Shape} OutOfMemory
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.OutOfMemory & deskside.v1.OutOfMemory.$Shape;
        }

        namespace OutOfMemory {

            /** Properties of an OutOfMemory. */
            interface $Properties {

                /** OutOfMemory program */
                program?: string;

                /** OutOfMemory container */
                container?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutOfMemory. */
            type $Shape = deskside.v1.OutOfMemory.$Properties;
        }

        /**
         * Properties of a ProgramCrashed.
         * @deprecated Use deskside.v1.ProgramCrashed.$Properties instead.
         */
        interface IProgramCrashed extends deskside.v1.ProgramCrashed.$Properties {
        }

        /** Represents a ProgramCrashed. */
        class ProgramCrashed {

            /**
             * Constructs a new ProgramCrashed.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.ProgramCrashed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProgramCrashed program. */
            program: string;

            /**
             * Encodes the specified ProgramCrashed message. Does not implicitly {@link deskside.v1.ProgramCrashed.verify|verify} messages.
             * @param message ProgramCrashed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.ProgramCrashed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProgramCrashed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.ProgramCrashed & deskside.v1.ProgramCrashed.$Shape} ProgramCrashed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.ProgramCrashed & deskside.v1.ProgramCrashed.$Shape;
        }

        namespace ProgramCrashed {

            /** Properties of a ProgramCrashed. */
            interface $Properties {

                /** ProgramCrashed program */
                program?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProgramCrashed. */
            type $Shape = deskside.v1.ProgramCrashed.$Properties;
        }

        /**
         * Properties of an AccountLocked.
         * @deprecated Use deskside.v1.AccountLocked.$Properties instead.
         */
        interface IAccountLocked extends deskside.v1.AccountLocked.$Properties {
        }

        /** Represents an AccountLocked. */
        class AccountLocked {

            /**
             * Constructs a new AccountLocked.
             * @param [properties] Properties to set
             */
            constructor(properties?: deskside.v1.AccountLocked.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AccountLocked account. */
            account: string;

            /**
             * Encodes the specified AccountLocked message. Does not implicitly {@link deskside.v1.AccountLocked.verify|verify} messages.
             * @param message AccountLocked message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: deskside.v1.AccountLocked.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AccountLocked message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {deskside.v1.AccountLocked & deskside.v1.AccountLocked.$Shape} AccountLocked
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): deskside.v1.AccountLocked & deskside.v1.AccountLocked.$Shape;
        }

        namespace AccountLocked {

            /** Properties of an AccountLocked. */
            interface $Properties {

                /** AccountLocked account */
                account?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AccountLocked. */
            type $Shape = deskside.v1.AccountLocked.$Properties;
        }
    }
}
