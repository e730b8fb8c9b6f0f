-- Passkeys, what they are asked to sign, the codes by which a lost one is replaced, and the assertions under signatures.
CREATE TABLE "passkey" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"credential_id" "bytea" NOT NULL,
	"public_key" "bytea" NOT NULL,
	"rp_id" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	CONSTRAINT "passkey_credential_once" UNIQUE("credential_id"),
	CONSTRAINT "passkey_device_type_known" CHECK ("passkey"."device_type" in ('singleDevice', 'multiDevice')),
	CONSTRAINT "passkey_credential_id_sized" CHECK (octet_length("passkey"."credential_id") between 16 and 1023),
	CONSTRAINT "passkey_has_name" CHECK (length(btrim("passkey"."name")) between 1 and 60),
	CONSTRAINT "passkey_removed_by_somebody" CHECK (num_nonnulls("passkey"."removed_at", "passkey"."removed_by") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"session_id" uuid,
	"enrolled_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_code_once" UNIQUE("code_hash"),
	CONSTRAINT "recovery_code_opens_one_session" UNIQUE("session_id"),
	CONSTRAINT "recovery_code_used_by_a_session" CHECK (num_nonnulls("recovery_code"."used_at", "recovery_code"."session_id") in (0, 2)),
	CONSTRAINT "recovery_code_enrols_after_use" CHECK ("recovery_code"."enrolled_at" is null or "recovery_code"."used_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "signature_assertion" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"passkey_id" uuid NOT NULL,
	"assertion" "bytea" NOT NULL,
	CONSTRAINT "signature_assertion_small" CHECK (octet_length("signature_assertion"."assertion") between 1 and 16384)
);
--> statement-breakpoint
CREATE TABLE "webauthn_challenge" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"challenge" "bytea" NOT NULL,
	"nonce" "bytea" NOT NULL,
	"origin" text NOT NULL,
	"rp_id" text NOT NULL,
	"account_id" uuid,
	"session_id" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"used_for" uuid,
	CONSTRAINT "webauthn_challenge_once" UNIQUE("challenge"),
	CONSTRAINT "webauthn_challenge_purpose_known" CHECK ("webauthn_challenge"."purpose" in ('enrol', 'sign_in', 'confirm', 'sign_pledge')),
	CONSTRAINT "webauthn_challenge_32_bytes" CHECK (octet_length("webauthn_challenge"."challenge") = 32 and octet_length("webauthn_challenge"."nonce") = 32),
	CONSTRAINT "webauthn_challenge_bound" CHECK (num_nonnulls("webauthn_challenge"."account_id", "webauthn_challenge"."session_id") = case "webauthn_challenge"."purpose" when 'sign_in' then 0 else 2 end)
);
--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_removed_by_account_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_session_id_sign_in_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sign_in_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_assertion" ADD CONSTRAINT "signature_assertion_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_assertion" ADD CONSTRAINT "signature_assertion_passkey_id_passkey_id_fk" FOREIGN KEY ("passkey_id") REFERENCES "public"."passkey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webauthn_challenge" ADD CONSTRAINT "webauthn_challenge_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webauthn_challenge" ADD CONSTRAINT "webauthn_challenge_session_id_sign_in_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sign_in_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkey_account" ON "passkey" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "recovery_code_account" ON "recovery_code" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "webauthn_challenge_expiry" ON "webauthn_challenge" USING btree ("expires_at");
--> statement-breakpoint
CREATE TABLE "passkey_leaf" (
	"leaf_index" bigint PRIMARY KEY NOT NULL,
	"passkey_id" uuid NOT NULL,
	"signer_salt" "bytea",
	"assertion_salt" "bytea"
);
--> statement-breakpoint
ALTER TABLE "passkey_leaf" ADD CONSTRAINT "passkey_leaf_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_leaf" ADD CONSTRAINT "passkey_leaf_passkey_id_passkey_id_fk" FOREIGN KEY ("passkey_id") REFERENCES "public"."passkey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkey_leaf_passkey" ON "passkey_leaf" USING btree ("passkey_id");
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array[
    'passkey', 'passkey_leaf', 'webauthn_challenge', 'recovery_code', 'signature_assertion'
  ] loop
    execute format(
      'create trigger require_actor before insert or update or delete or truncate on %I
       for each statement execute function require_actor()', name);
  end loop;
end $$;
--> statement-breakpoint
create trigger append_only before update or delete on signature_assertion
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_whole before truncate on signature_assertion
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Nobody swaps the key under a credential or brings a removed one back: signatures and leaves of the log rest on it.
create trigger passkey_keeps_its_key before update on passkey for each row
  when (row(old.account_id, old.credential_id, old.public_key, old.rp_id, old.created_at)
        is distinct from row(new.account_id, new.credential_id, new.public_key, new.rp_id, new.created_at)
        or old.removed_at is not null)
  execute function refuse_change();
--> statement-breakpoint
create trigger passkey_stays before delete on passkey for each row execute function refuse_change();
--> statement-breakpoint
-- A signature says `passkey` exactly when its assertion is kept; looked at on commit, for it is the later row.
create function signature_has_its_assertion() returns trigger language plpgsql as $$
begin
  if (new.strength = 'passkey') <> exists (select from signature_assertion a where a.signature_id = new.id) then
    raise exception 'signature % of strength % and its assertion do not agree', new.id, new.strength
      using errcode = 'GU006';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger signature_has_its_assertion after insert on signature
  deferrable initially deferred for each row execute function signature_has_its_assertion();
--> statement-breakpoint
-- The leaf states the time, so the caller gives it; a clock that strays from the database's is a fault. The assertion
-- that confirmed the signature is kept with it: {"passkeyId": uuid, "bytes": hex}.
create or replace function sign_pledge_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  signing_time timestamptz := (detail ->> 'signedAt')::timestamptz;
  answer jsonb;
  signed uuid;
begin
  if abs(extract(epoch from clock_timestamp() - signing_time)) > 300 then
    raise exception 'signed at % by a clock that strays from the database''s', signing_time using errcode = 'GU005';
  end if;
  answer := sign_pledge(
    detail ->> 'actor',
    (detail ->> 'pledgeId')::uuid,
    (detail ->> 'edition')::integer,
    decode(detail ->> 'documentHash', 'hex'),
    (detail ->> 'signerId')::uuid,
    detail ->> 'signerName',
    detail ->> 'authority',
    array(select jsonb_array_elements_text(detail -> 'titleLines')),
    detail ->> 'strength',
    nullif(detail -> 'strokes', 'null'),
    detail ->> 'typedName',
    detail ->> 'code',
    (detail ->> 'idempotencyKey')::uuid,
    decode(detail ->> 'payloadHash', 'hex'),
    signing_time);
  -- Another code is the receipt of an earlier request under the same key: it has its leaf already.
  if answer ->> 'outcome' <> 'signed' or answer ->> 'code' <> detail ->> 'code' then
    return answer;
  end if;
  select s.id into strict signed from signature s where s.code = detail ->> 'code';
  insert into signature_leaf (signature_id, leaf_index, signer_salt, strokes_salt, assertion_salt)
    values (signed, sign_pledge_in_log.leaf_index, decode(detail #>> '{salts,signer}', 'hex'),
            decode(detail #>> '{salts,strokes}', 'hex'), decode(detail #>> '{salts,assertion}', 'hex'));
  if detail -> 'assertion' <> 'null' then
    insert into signature_assertion (signature_id, passkey_id, assertion)
      select signed, k.id, decode(detail #>> '{assertion,bytes}', 'hex') from passkey k
       where k.id = (detail #>> '{assertion,passkeyId}')::uuid and k.account_id = (detail ->> 'signerId')::uuid;
  end if;
  return null;
end $$;
--> statement-breakpoint
create or replace function apply_effect(effect text, detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
begin
  case effect
    when 'none' then return null;
    when 'sign_pledge' then return sign_pledge_in_log(detail, leaf_index);
    when 'enrol_passkey' then return enrol_passkey_in_log(detail, leaf_index);
    when 'remove_passkey' then return remove_passkey_in_log(detail, leaf_index);
    else raise exception 'unknown effect %', effect;
  end case;
end $$;
--> statement-breakpoint
-- A key that the log does not know of signs nothing: its row and its leaf are written together.
create function enrol_passkey_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  insert into passkey (id, account_id, credential_id, public_key, rp_id, counter, transports, device_type, backed_up,
                       name, created_at)
    values ((detail ->> 'passkeyId')::uuid, (detail ->> 'accountId')::uuid, decode(detail ->> 'credentialId', 'hex'),
            decode(detail ->> 'publicKey', 'hex'), detail ->> 'rpId', (detail ->> 'counter')::bigint,
            array(select jsonb_array_elements_text(detail -> 'transports')), detail ->> 'deviceType',
            (detail ->> 'backedUp')::boolean, detail ->> 'name', (detail ->> 'at')::timestamptz)
    on conflict (credential_id) do nothing;
  if not found then
    return jsonb_build_object('outcome', 'not_allowed');
  end if;
  update recovery_code set enrolled_at = now()
   where session_id = (detail ->> 'sessionId')::uuid and enrolled_at is null;
  perform note_passkey_leaf('passkey.enrolled', detail, leaf_index);
  return null;
end $$;
--> statement-breakpoint
create function remove_passkey_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  update passkey set removed_at = (detail ->> 'at')::timestamptz, removed_by = (detail ->> 'accountId')::uuid
   where id = (detail ->> 'passkeyId')::uuid and account_id = (detail ->> 'accountId')::uuid and removed_at is null;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  perform note_passkey_leaf('passkey.removed', detail, leaf_index);
  return null;
end $$;
--> statement-breakpoint
create function note_passkey_leaf(action text, detail jsonb, leaf_index bigint) returns void language plpgsql as $$
begin
  insert into passkey_leaf (leaf_index, passkey_id, signer_salt, assertion_salt)
    values (note_passkey_leaf.leaf_index, (detail ->> 'passkeyId')::uuid, decode(detail #>> '{salts,signer}', 'hex'),
            decode(detail #>> '{salts,assertion}', 'hex'));
  insert into audit (at, action, subject, subject_id, detail)
    values ((detail ->> 'at')::timestamptz, note_passkey_leaf.action, 'account', detail ->> 'accountId',
            jsonb_build_object('passkeyId', detail ->> 'passkeyId', 'leaf', note_passkey_leaf.leaf_index));
end $$;
