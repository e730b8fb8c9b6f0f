-- A session keeps the plans that it made of these functions when the log was empty, and then reads more of its tables for
-- every signature. By index from the first one on.
alter function write_log(bigint, jsonb, bytea, text) set enable_seqscan = off;
--> statement-breakpoint
alter function sign_pledge(text, uuid, integer, bytea, uuid, text, text, text[], text, json, text, text, uuid, bytea,
                           timestamptz) set enable_seqscan = off;
