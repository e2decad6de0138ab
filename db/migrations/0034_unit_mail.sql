CREATE TABLE "unit_mail_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"line_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "unit_mail_files_role" CHECK ("unit_mail_files"."role" in ('scan', 'attachment')),
	CONSTRAINT "unit_mail_files_named" CHECK ("unit_mail_files"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "unit_mail_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"register_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sender" text NOT NULL,
	"their_number" text DEFAULT '' NOT NULL,
	"their_date" date,
	"title" text NOT NULL,
	"addressee_id" uuid NOT NULL,
	"addressee" text NOT NULL,
	"way" text NOT NULL,
	"sheets" integer,
	"attachments" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"outcome" text,
	"reason" text DEFAULT '' NOT NULL,
	"document_id" uuid,
	CONSTRAINT "unit_mail_lines_named" CHECK ("unit_mail_lines"."sender" <> '' and "unit_mail_lines"."title" <> '' and "unit_mail_lines"."addressee" <> ''),
	CONSTRAINT "unit_mail_lines_sheets" CHECK ("unit_mail_lines"."sheets" between 0 and 10000),
	CONSTRAINT "unit_mail_lines_outcome" CHECK ("unit_mail_lines"."outcome" in ('accepted', 'returned')),
	CONSTRAINT "unit_mail_lines_accepted" CHECK (("unit_mail_lines"."outcome" is not distinct from 'accepted') = ("unit_mail_lines"."document_id" is not null)),
	CONSTRAINT "unit_mail_lines_reason" CHECK (("unit_mail_lines"."outcome" is not distinct from 'returned') = ("unit_mail_lines"."reason" <> ''))
);
--> statement-breakpoint
CREATE TABLE "unit_mail_registers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"year" integer,
	"number" integer,
	"prepared_by" uuid NOT NULL,
	"signed_by" uuid,
	"signed_at" timestamp with time zone,
	"signed_for" uuid,
	"accepted_by" uuid,
	"accepted_at" timestamp with time zone,
	"batch_id" uuid,
	"noted_by" uuid,
	"noted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unit_mail_registers_signed" CHECK (num_nulls("unit_mail_registers"."signed_by", "unit_mail_registers"."signed_at", "unit_mail_registers"."year", "unit_mail_registers"."number") in (0, 4)),
	CONSTRAINT "unit_mail_registers_signed_for" CHECK ("unit_mail_registers"."signed_for" is null or "unit_mail_registers"."signed_for" <> "unit_mail_registers"."signed_by"),
	CONSTRAINT "unit_mail_registers_unit_named" CHECK ("unit_mail_registers"."signed_at" is null or "unit_mail_registers"."unit" <> ''),
	CONSTRAINT "unit_mail_registers_accepted" CHECK (num_nulls("unit_mail_registers"."accepted_by", "unit_mail_registers"."accepted_at") in (0, 2)),
	CONSTRAINT "unit_mail_registers_order" CHECK ("unit_mail_registers"."accepted_at" is null or "unit_mail_registers"."signed_at" is not null),
	CONSTRAINT "unit_mail_registers_received" CHECK ("unit_mail_registers"."batch_id" is null or "unit_mail_registers"."accepted_at" is not null),
	CONSTRAINT "unit_mail_registers_noted" CHECK (num_nulls("unit_mail_registers"."noted_by", "unit_mail_registers"."noted_at") in (0, 2)),
	CONSTRAINT "unit_mail_registers_noted_after" CHECK ("unit_mail_registers"."noted_at" is null or "unit_mail_registers"."accepted_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "mail_batches" DROP CONSTRAINT "mail_batches_way";--> statement-breakpoint
ALTER TABLE "original_register_lines" DROP CONSTRAINT "original_register_lines_outcome";--> statement-breakpoint
DROP INDEX "original_registers_awaiting";--> statement-breakpoint
ALTER TABLE "original_registers" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "original_registers" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "original_registers" ADD COLUMN "withdrawn_why" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "unit_mail_files" ADD CONSTRAINT "unit_mail_files_line_id_unit_mail_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."unit_mail_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_files" ADD CONSTRAINT "unit_mail_files_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_lines" ADD CONSTRAINT "unit_mail_lines_register_id_unit_mail_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."unit_mail_registers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_lines" ADD CONSTRAINT "unit_mail_lines_addressee_id_people_id_fk" FOREIGN KEY ("addressee_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_lines" ADD CONSTRAINT "unit_mail_lines_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_registers" ADD CONSTRAINT "unit_mail_registers_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_registers" ADD CONSTRAINT "unit_mail_registers_prepared_by_people_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_registers" ADD CONSTRAINT "unit_mail_registers_signed_by_people_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_registers" ADD CONSTRAINT "unit_mail_registers_signed_for_people_id_fk" FOREIGN KEY ("signed_for") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_registers" ADD CONSTRAINT "unit_mail_registers_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_registers" ADD CONSTRAINT "unit_mail_registers_batch_id_mail_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."mail_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_registers" ADD CONSTRAINT "unit_mail_registers_noted_by_people_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "unit_mail_files_order" ON "unit_mail_files" USING btree ("line_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_mail_files_name" ON "unit_mail_files" USING btree ("line_id","role","name");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_mail_files_scan" ON "unit_mail_files" USING btree ("line_id") WHERE "unit_mail_files"."role" = 'scan';--> statement-breakpoint
CREATE INDEX "unit_mail_files_blob" ON "unit_mail_files" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_mail_lines_order" ON "unit_mail_lines" USING btree ("register_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_mail_lines_document" ON "unit_mail_lines" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_mail_registers_number" ON "unit_mail_registers" USING btree ("year","number");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_mail_registers_batch" ON "unit_mail_registers" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "unit_mail_registers_unit" ON "unit_mail_registers" USING btree ("unit_id","created_at");--> statement-breakpoint
CREATE INDEX "unit_mail_registers_open" ON "unit_mail_registers" USING btree ("signed_at") WHERE "unit_mail_registers"."accepted_at" is null;--> statement-breakpoint
ALTER TABLE "original_registers" ADD CONSTRAINT "original_registers_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "original_registers_awaiting" ON "original_registers" USING btree ("receiver_id") WHERE "original_registers"."received_at" is null and "original_registers"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE "mail_batches" ADD CONSTRAINT "mail_batches_way" CHECK ("mail_batches"."way" in ('post', 'courier_service', 'special', 'messenger', 'courier', 'in_person', 'telegram', 'unit'));--> statement-breakpoint
ALTER TABLE "original_register_lines" ADD CONSTRAINT "original_register_lines_outcome" CHECK ("original_register_lines"."outcome" in ('received', 'missing', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "original_registers" ADD CONSTRAINT "original_registers_withdrawn" CHECK (("original_registers"."withdrawn_at" is null) = ("original_registers"."withdrawn_by" is null) and ("original_registers"."withdrawn_at" is null) = ("original_registers"."withdrawn_why" = ''));--> statement-breakpoint
ALTER TABLE "original_registers" ADD CONSTRAINT "original_registers_one_end" CHECK ("original_registers"."received_at" is null or "original_registers"."withdrawn_at" is null);