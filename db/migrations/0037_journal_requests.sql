CREATE TABLE "journal_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"about" text NOT NULL,
	"wish" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "journal_requests_about" CHECK ("journal_requests"."about" in ('journal', 'group', 'setting')),
	CONSTRAINT "journal_requests_wish" CHECK (char_length("journal_requests"."wish") between 1 and 2000),
	CONSTRAINT "journal_requests_outcome" CHECK ("journal_requests"."outcome" in ('done', 'declined')),
	CONSTRAINT "journal_requests_decided" CHECK (("journal_requests"."outcome" is null) = ("journal_requests"."decided_at" is null)),
	CONSTRAINT "journal_requests_answer" CHECK ("journal_requests"."outcome" is distinct from 'declined' or "journal_requests"."answer" <> '')
);
--> statement-breakpoint
ALTER TABLE "journal_requests" ADD CONSTRAINT "journal_requests_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_requests" ADD CONSTRAINT "journal_requests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journal_requests_open" ON "journal_requests" USING btree ("created_at") WHERE "journal_requests"."outcome" is null;