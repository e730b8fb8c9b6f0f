CREATE TABLE "wrong_guesses" (
	"address" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
create trigger require_actor before insert or update or delete or truncate on wrong_guesses
  for each statement execute function require_actor();
