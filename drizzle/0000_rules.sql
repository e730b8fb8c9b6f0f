-- Rules that tables, views and functions share. TypeScript says each of them too, and tests/rules.db.test.ts holds the two
-- to one table of cases.

-- The day on which an instant falls in Vietnam: every day of this program is meant in that zone, whatever the session's.
create function vietnamese_day(at timestamptz) returns date language sql immutable parallel safe as $$
  select (at at time zone 'Asia/Ho_Chi_Minh')::date
$$;
--> statement-breakpoint
-- Whether a day lies in a term, of an office or of an authorization, that nobody has ended early. An open end is endless.
create function in_term(starts_on date, ends_on date, stopped_at timestamptz, day date) returns boolean
language sql immutable parallel safe as $$
  select stopped_at is null and day >= coalesce(starts_on, '-infinity') and day <= coalesce(ends_on, 'infinity')
$$;
--> statement-breakpoint
-- Whether a text has a character that is seen: neither white space nor a control or format character (Unicode Cc, Cf).
create function has_ink(words text) returns boolean language sql immutable parallel safe as $$
  select words ~ '[^\u0001-\u0020\u007F-\u00A0\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890-\u0891\u08E2\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u206F\u3000\uFEFF\uFFF9-\uFFFB\U000110BD\U000110CD\U00013430-\U0001343F\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0001\U000E0020-\U000E007F]'
$$;
--> statement-breakpoint
-- Whether a row still waits for the unit's word. An open proposal is a word, except where the campaign lets it block signing.
create function is_outstanding(acknowledged_at timestamptz, proposal_open boolean, proposals_block_signing boolean)
returns boolean language sql immutable parallel safe as $$
  select acknowledged_at is null and (not proposal_open or proposals_block_signing)
$$;
