CREATE TABLE "mail_batch_items" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_batch_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"envelope" text NOT NULL,
	"addressee" text DEFAULT '' NOT NULL,
	"mark" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "mail_batch_lines_envelope_named" CHECK ("mail_batch_lines"."envelope" <> ''),
	CONSTRAINT "mail_batch_lines_mark" CHECK ("mail_batch_lines"."mark" in ('matched', 'missing', 'extra'))
);
--> statement-breakpoint
CREATE TABLE "mail_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"way" text NOT NULL,
	"source" text NOT NULL,
	"brought_by" text DEFAULT '' NOT NULL,
	"items" integer NOT NULL,
	"receipt" text,
	"note" text DEFAULT '' NOT NULL,
	"accepted_by" uuid NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"signed_by" uuid,
	"signed_at" timestamp with time zone,
	"discrepancies" text DEFAULT '' NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_why" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mail_batches_way" CHECK ("mail_batches"."way" in ('post', 'courier_service', 'special', 'messenger', 'courier', 'in_person', 'telegram')),
	CONSTRAINT "mail_batches_items" CHECK ("mail_batches"."items" between 1 and 10000),
	CONSTRAINT "mail_batches_source" CHECK ("mail_batches"."source" <> ''),
	CONSTRAINT "mail_batches_receipt" CHECK (("mail_batches"."way" in ('messenger', 'courier')) = ("mail_batches"."receipt" is not null)),
	CONSTRAINT "mail_batches_receipts" CHECK ("mail_batches"."receipt" in ('book_signed', 'copy_stamped')),
	CONSTRAINT "mail_batches_signed" CHECK (("mail_batches"."signed_at" is null) = ("mail_batches"."signed_by" is null)),
	CONSTRAINT "mail_batches_reconciled" CHECK ("mail_batches"."way" = 'courier_service' or "mail_batches"."signed_at" is not null),
	CONSTRAINT "mail_batches_withdrawn" CHECK (("mail_batches"."withdrawn_at" is null) = ("mail_batches"."withdrawn_by" is null) and ("mail_batches"."withdrawn_at" is null) = ("mail_batches"."withdrawn_why" = ''))
);
--> statement-breakpoint
ALTER TABLE "mail_batch_items" ADD CONSTRAINT "mail_batch_items_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_batch_items" ADD CONSTRAINT "mail_batch_items_batch_id_mail_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."mail_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_batch_lines" ADD CONSTRAINT "mail_batch_lines_batch_id_mail_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."mail_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_batches" ADD CONSTRAINT "mail_batches_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_batches" ADD CONSTRAINT "mail_batches_signed_by_people_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_batches" ADD CONSTRAINT "mail_batches_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_batch_items_batch" ON "mail_batch_items" USING btree ("batch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_batch_lines_order" ON "mail_batch_lines" USING btree ("batch_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_batch_lines_envelope" ON "mail_batch_lines" USING btree ("batch_id","envelope");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_batches_number" ON "mail_batches" USING btree ("year","number");--> statement-breakpoint
CREATE INDEX "mail_batches_accepted" ON "mail_batches" USING btree ("accepted_at");