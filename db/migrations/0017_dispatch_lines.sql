CREATE TABLE "reserved_numbers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"journal_id" uuid NOT NULL,
	"period" text NOT NULL,
	"sequence" integer NOT NULL,
	"number" text NOT NULL,
	"for_date" date NOT NULL,
	"reason" text NOT NULL,
	"reserved_by" uuid,
	"document_id" uuid,
	"released_on" date,
	"released_by" uuid,
	"release_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reserved_numbers_reason" CHECK ("reserved_numbers"."reason" <> ''),
	CONSTRAINT "reserved_numbers_one_end" CHECK ("reserved_numbers"."document_id" is null or "reserved_numbers"."released_on" is null),
	CONSTRAINT "reserved_numbers_released" CHECK ("reserved_numbers"."released_on" is null or "reserved_numbers"."release_reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "dispatch_counters" (
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"last" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "dispatch_counters_year_kind_pk" PRIMARY KEY("year","kind")
);
--> statement-breakpoint
CREATE TABLE "dispatch_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"addressee" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"method" text NOT NULL,
	"mail_class" text,
	"urgent" boolean DEFAULT false NOT NULL,
	"paper_follows" boolean DEFAULT false NOT NULL,
	"decided_by" uuid,
	"approved_by" uuid,
	"kind" text DEFAULT 'first' NOT NULL,
	"follows_id" uuid,
	"permitted_by" uuid,
	"state" text DEFAULT 'waiting' NOT NULL,
	"checks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"send_by" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dispatch_lines_class" CHECK ("dispatch_lines"."mail_class" is null or "dispatch_lines"."method" = 'post'),
	CONSTRAINT "dispatch_lines_accepted" CHECK ("dispatch_lines"."state" <> 'accepted' or ("dispatch_lines"."accepted_at" is not null and "dispatch_lines"."send_by" is not null)),
	CONSTRAINT "dispatch_lines_permitted" CHECK (("dispatch_lines"."kind" = 'first') = ("dispatch_lines"."follows_id" is null) and ("dispatch_lines"."kind" = 'first') = ("dispatch_lines"."permitted_by" is null))
);
--> statement-breakpoint
CREATE TABLE "dispatch_registers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"method" text NOT NULL,
	"mail_class" text,
	"sent_on" date NOT NULL,
	"sent_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispatch_returns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"line_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"returned_on" date NOT NULL,
	"returned_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dispatch_returns_reason" CHECK ("dispatch_returns"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "line_id" uuid;--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "register_id" uuid;--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "mail_class" text;--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "envelope" integer;--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "outcome_on" date;--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "outcome_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "outcome_by" uuid;--> statement-breakpoint
ALTER TABLE "reserved_numbers" ADD CONSTRAINT "reserved_numbers_journal_id_journals_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."journals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reserved_numbers" ADD CONSTRAINT "reserved_numbers_reserved_by_people_id_fk" FOREIGN KEY ("reserved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reserved_numbers" ADD CONSTRAINT "reserved_numbers_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reserved_numbers" ADD CONSTRAINT "reserved_numbers_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_lines" ADD CONSTRAINT "dispatch_lines_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_lines" ADD CONSTRAINT "dispatch_lines_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_lines" ADD CONSTRAINT "dispatch_lines_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_lines" ADD CONSTRAINT "dispatch_lines_follows_id_dispatch_lines_id_fk" FOREIGN KEY ("follows_id") REFERENCES "public"."dispatch_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_lines" ADD CONSTRAINT "dispatch_lines_permitted_by_people_id_fk" FOREIGN KEY ("permitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_lines" ADD CONSTRAINT "dispatch_lines_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_registers" ADD CONSTRAINT "dispatch_registers_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_returns" ADD CONSTRAINT "dispatch_returns_line_id_dispatch_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."dispatch_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_returns" ADD CONSTRAINT "dispatch_returns_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_returns" ADD CONSTRAINT "dispatch_returns_returned_by_people_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reserved_numbers_sequence" ON "reserved_numbers" USING btree ("journal_id","period","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "reserved_numbers_document" ON "reserved_numbers" USING btree ("document_id") WHERE "reserved_numbers"."document_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "dispatch_lines_first" ON "dispatch_lines" USING btree ("document_id","position") WHERE "dispatch_lines"."kind" = 'first';--> statement-breakpoint
CREATE INDEX "dispatch_lines_state" ON "dispatch_lines" USING btree ("state");--> statement-breakpoint
CREATE UNIQUE INDEX "dispatch_registers_number" ON "dispatch_registers" USING btree ("year","number");--> statement-breakpoint
CREATE INDEX "dispatch_registers_day" ON "dispatch_registers" USING btree ("sent_on");--> statement-breakpoint
CREATE UNIQUE INDEX "dispatch_returns_number" ON "dispatch_returns" USING btree ("year","number");--> statement-breakpoint
CREATE INDEX "dispatch_returns_line" ON "dispatch_returns" USING btree ("line_id");--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_line_id_dispatch_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."dispatch_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_register_id_dispatch_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."dispatch_registers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_outcome_by_people_id_fk" FOREIGN KEY ("outcome_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispatches_register" ON "dispatches" USING btree ("register_id");--> statement-breakpoint
CREATE INDEX "dispatches_day" ON "dispatches" USING btree ("sent_on");--> statement-breakpoint
CREATE UNIQUE INDEX "dispatches_line_once" ON "dispatches" USING btree ("line_id") WHERE "dispatches"."result" = 'sent' and "dispatches"."outcome" is distinct from 'returned';--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_registered" CHECK ("dispatches"."register_id" is null or ("dispatches"."envelope" is not null and "dispatches"."line_id" is not null));--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_outcome" CHECK (("dispatches"."outcome" is null) = ("dispatches"."outcome_on" is null));--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_returned" CHECK ("dispatches"."outcome" is distinct from 'returned' or "dispatches"."outcome_note" <> '');--> statement-breakpoint
CREATE FUNCTION refuse_reserved_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM reserved_numbers r WHERE r.journal_id = NEW.journal_id AND r.period = NEW.period
    AND r.sequence = NEW.sequence AND r.document_id IS DISTINCT FROM NEW.document_id) THEN
    RAISE EXCEPTION 'a reserved number is given by its reservation only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER issued_numbers_reserved BEFORE INSERT ON issued_numbers
  FOR EACH ROW EXECUTE FUNCTION refuse_reserved_number();
--> statement-breakpoint
CREATE FUNCTION refuse_reservation_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a reservation that has come to its end stays as it is' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER reserved_numbers_ended BEFORE UPDATE ON reserved_numbers
  FOR EACH ROW WHEN (OLD.document_id IS NOT NULL OR OLD.released_on IS NOT NULL OR NEW.sequence <> OLD.sequence
    OR NEW.journal_id <> OLD.journal_id) EXECUTE FUNCTION refuse_reservation_change();
--> statement-breakpoint
CREATE TRIGGER reserved_numbers_kept BEFORE DELETE OR TRUNCATE ON reserved_numbers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
INSERT INTO dispatch_lines (id, document_id, position, addressee, address, email, method)
SELECT gen_random_uuid(), d.id, a.n - 1,
  left(concat_ws(', ', nullif(replace(a.value->>'position', E'\n', ' '), ''), nullif(a.value->>'name', '')), 500),
  coalesce(nullif(a.value->>'address', ''), o.address, ''), coalesce(o.email, ''), 'post'
FROM documents d JOIN document_kinds k ON k.key = d.kind AND k.flow = 'outgoing'
CROSS JOIN LATERAL jsonb_array_elements(
  CASE WHEN jsonb_typeof(d.requisites->'addressees') = 'array' THEN d.requisites->'addressees' ELSE '[]'::jsonb END
) WITH ORDINALITY a(value, n)
LEFT JOIN organisations o ON o.id::text = a.value->>'organisationId'
WHERE d.state IN ('registered', 'send_failed');
