CREATE TABLE "original_register_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"register_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"document_id" uuid NOT NULL,
	"number" text NOT NULL,
	"reg_date" date NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"sheets" integer,
	"note" text DEFAULT '' NOT NULL,
	"outcome" text,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "original_register_lines_outcome" CHECK ("original_register_lines"."outcome" in ('received', 'missing')),
	CONSTRAINT "original_register_lines_reason" CHECK (("original_register_lines"."outcome" is not distinct from 'missing') = ("original_register_lines"."reason" <> ''))
);
--> statement-breakpoint
CREATE TABLE "original_registers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"handed_on" date NOT NULL,
	"handed_by" uuid NOT NULL,
	"receiver_id" uuid NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"received_at" timestamp with time zone,
	"received_by" uuid,
	"on_paper" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "original_registers_received" CHECK (("original_registers"."received_at" is null) = ("original_registers"."received_by" is null)),
	CONSTRAINT "original_registers_paper" CHECK (not "original_registers"."on_paper" or "original_registers"."received_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "original_handouts" ADD COLUMN "register_id" uuid;--> statement-breakpoint
ALTER TABLE "paper_originals" ADD COLUMN "register_id" uuid;--> statement-breakpoint
ALTER TABLE "original_register_lines" ADD CONSTRAINT "original_register_lines_register_id_original_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."original_registers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_register_lines" ADD CONSTRAINT "original_register_lines_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_registers" ADD CONSTRAINT "original_registers_handed_by_people_id_fk" FOREIGN KEY ("handed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_registers" ADD CONSTRAINT "original_registers_receiver_id_people_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_registers" ADD CONSTRAINT "original_registers_received_by_people_id_fk" FOREIGN KEY ("received_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "original_register_lines_order" ON "original_register_lines" USING btree ("register_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "original_register_lines_document" ON "original_register_lines" USING btree ("register_id","document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "original_register_lines_awaiting" ON "original_register_lines" USING btree ("document_id") WHERE "original_register_lines"."outcome" is null;--> statement-breakpoint
CREATE INDEX "original_register_lines_of" ON "original_register_lines" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "original_registers_number" ON "original_registers" USING btree ("year","number");--> statement-breakpoint
CREATE INDEX "original_registers_day" ON "original_registers" USING btree ("handed_on");--> statement-breakpoint
CREATE INDEX "original_registers_awaiting" ON "original_registers" USING btree ("receiver_id") WHERE "original_registers"."received_at" is null;--> statement-breakpoint
ALTER TABLE "original_handouts" ADD CONSTRAINT "original_handouts_register_id_original_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."original_registers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_originals" ADD CONSTRAINT "paper_originals_register_id_original_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."original_registers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_originals" ADD CONSTRAINT "paper_originals_register" CHECK ("paper_originals"."register_id" is null or "paper_originals"."passed_on" is not null);