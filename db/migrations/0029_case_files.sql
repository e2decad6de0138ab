CREATE TABLE "case_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"index" text NOT NULL,
	"heading" text NOT NULL,
	"term" text NOT NULL,
	"article" text NOT NULL,
	"medium" text DEFAULT 'paper' NOT NULL,
	"carried_since" integer,
	"note" text DEFAULT '' NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"removed_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "case_files_year" CHECK ("case_files"."year" between 1990 and 2100),
	CONSTRAINT "case_files_index_figures" CHECK ("case_files"."index" ~ '^[0-9]{1,4}(-[0-9]{1,4}){1,3}(/ДСП)?$'),
	CONSTRAINT "case_files_heading" CHECK (char_length("case_files"."heading") between 1 and 500),
	CONSTRAINT "case_files_term" CHECK ("case_files"."term" <> '' and "case_files"."article" <> ''),
	CONSTRAINT "case_files_medium" CHECK ("case_files"."medium" in ('paper', 'electronic', 'both')),
	CONSTRAINT "case_files_carried" CHECK ("case_files"."carried_since" between 1990 and "case_files"."year"),
	CONSTRAINT "case_files_closed" CHECK (("case_files"."closed_at" is null) = ("case_files"."closed_by" is null))
);
--> statement-breakpoint
CREATE TABLE "case_filings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"state_before" text NOT NULL,
	"filed_by" uuid NOT NULL,
	"position" text NOT NULL,
	"on_behalf_of" uuid,
	"order" text,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_out_at" timestamp with time zone,
	"taken_out_by" uuid,
	"taken_out_why" text,
	CONSTRAINT "case_filings_behalf" CHECK (("case_filings"."on_behalf_of" is null) = ("case_filings"."order" is null)),
	CONSTRAINT "case_filings_taken_out" CHECK (("case_filings"."taken_out_at" is null) = ("case_filings"."taken_out_by" is null)),
	CONSTRAINT "case_filings_why" CHECK (("case_filings"."taken_out_at" is null) = (coalesce("case_filings"."taken_out_why", '') = ''))
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_filings" ADD CONSTRAINT "case_filings_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_filings" ADD CONSTRAINT "case_filings_case_id_case_files_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_filings" ADD CONSTRAINT "case_filings_filed_by_people_id_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_filings" ADD CONSTRAINT "case_filings_on_behalf_of_people_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_filings" ADD CONSTRAINT "case_filings_taken_out_by_people_id_fk" FOREIGN KEY ("taken_out_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_files_index" ON "case_files" USING btree ("year","index") WHERE "case_files"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "case_files_unit" ON "case_files" USING btree ("unit_id","year");--> statement-breakpoint
CREATE UNIQUE INDEX "case_filings_one" ON "case_filings" USING btree ("document_id") WHERE "case_filings"."taken_out_at" is null;--> statement-breakpoint
CREATE INDEX "case_filings_case" ON "case_filings" USING btree ("case_id") WHERE "case_filings"."taken_out_at" is null;--> statement-breakpoint
CREATE INDEX "case_filings_document" ON "case_filings" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "documents_case" ON "documents" USING btree ("case_id") WHERE "documents"."case_id" is not null;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_filed" CHECK ("documents"."case_id" is null or "documents"."state" = 'filed');--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_case_id_case_files_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_files"("id");--> statement-breakpoint
-- Index, year and unit are on every mark «В дело»: they stand while anything is in the case, and it stays in use (R-35.19).
CREATE FUNCTION case_files_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM case_filings WHERE case_id = OLD.id AND taken_out_at IS NULL) THEN
    RAISE EXCEPTION 'a case with documents in it keeps its index, year and unit' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER case_files_stand BEFORE UPDATE ON "case_files" FOR EACH ROW
  WHEN ((OLD.year, OLD.index, OLD.unit_id, OLD.removed_at) IS DISTINCT FROM (NEW.year, NEW.index, NEW.unit_id, NEW.removed_at))
  EXECUTE FUNCTION case_files_stand();--> statement-breakpoint
CREATE TRIGGER case_files_kept BEFORE DELETE OR TRUNCATE ON "case_files"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- The case is locked until the document is in it: nobody closes it or takes it out of use in between.
CREATE FUNCTION case_filings_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM case_files WHERE id = NEW.case_id AND closed_at IS NULL AND removed_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nothing is filed into a case that is closed or out of use' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER case_filings_open BEFORE INSERT ON "case_filings" FOR EACH ROW EXECUTE FUNCTION case_filings_open();--> statement-breakpoint
-- A mark is taken out once, with its reason, and says for ever what it said.
CREATE FUNCTION case_filings_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a mark of filing can only be taken out, once' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER case_filings_once BEFORE UPDATE ON "case_filings" FOR EACH ROW
  WHEN (OLD.taken_out_at IS NOT NULL OR
    (OLD.document_id, OLD.case_id, OLD.state_before, OLD.filed_by, OLD.position, OLD.on_behalf_of, OLD."order", OLD.note, OLD.created_at)
    IS DISTINCT FROM
    (NEW.document_id, NEW.case_id, NEW.state_before, NEW.filed_by, NEW.position, NEW.on_behalf_of, NEW."order", NEW.note, NEW.created_at))
  EXECUTE FUNCTION case_filings_once();--> statement-breakpoint
CREATE TRIGGER case_filings_kept BEFORE DELETE OR TRUNCATE ON "case_filings"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- The case is one more fact the search narrows by: a change of it is told like the others.
DROP TRIGGER documents_facts_changed ON "documents";--> statement-breakpoint
CREATE TRIGGER documents_facts_changed AFTER UPDATE ON "documents" FOR EACH ROW
  WHEN ((OLD.access, OLD.kind, OLD.state, OLD.correspondent_id, OLD.journal_id, OLD.case_id, OLD.author_id, OLD.unit_id, OLD.reg_date)
    IS DISTINCT FROM (NEW.access, NEW.kind, NEW.state, NEW.correspondent_id, NEW.journal_id, NEW.case_id, NEW.author_id, NEW.unit_id, NEW.reg_date))
  EXECUTE FUNCTION search_unheard_document();
