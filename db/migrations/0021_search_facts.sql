CREATE TABLE "search_unheard" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_unheard_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_id" uuid NOT NULL
);
--> statement-breakpoint
DROP INDEX "search_entries_found";--> statement-breakpoint
ALTER TABLE "search_entries" ADD COLUMN "facts" integer[] DEFAULT '{}'::integer[] NOT NULL;--> statement-breakpoint
CREATE INDEX "search_unheard_document" ON "search_unheard" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "search_entries_found" ON "search_entries" USING gin ("words","facts") WITH (fastupdate=off);--> statement-breakpoint
-- Written within the change itself, whoever makes it: what is not told yet is looked for by its words alone.
CREATE FUNCTION search_unheard_grants() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_unheard (document_id) SELECT DISTINCT document_id FROM changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER document_grants_given AFTER INSERT ON "document_grants" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION search_unheard_grants();--> statement-breakpoint
CREATE TRIGGER document_grants_moved AFTER UPDATE ON "document_grants" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION search_unheard_grants();--> statement-breakpoint
CREATE FUNCTION search_unheard_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_unheard (document_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER documents_facts_changed AFTER UPDATE ON "documents" FOR EACH ROW
  WHEN ((OLD.access, OLD.kind, OLD.state, OLD.correspondent_id, OLD.journal_id, OLD.author_id, OLD.unit_id, OLD.reg_date)
    IS DISTINCT FROM (NEW.access, NEW.kind, NEW.state, NEW.correspondent_id, NEW.journal_id, NEW.author_id, NEW.unit_id, NEW.reg_date))
  EXECUTE FUNCTION search_unheard_document();--> statement-breakpoint
-- Entries of an earlier release know nothing of this: they are asked by words alone until they are put anew.
INSERT INTO "search_unheard" ("document_id") SELECT DISTINCT "document_id" FROM "search_entries";
