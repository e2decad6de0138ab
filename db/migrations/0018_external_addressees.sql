CREATE TABLE "mailing_list_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"list_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"organisation_id" uuid,
	"position" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	CONSTRAINT "mailing_list_members_named" CHECK ("mailing_list_members"."organisation_id" is not null or "mailing_list_members"."position" <> '' or "mailing_list_members"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "mailing_list_rights" (
	"list_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"access" text NOT NULL,
	"granted_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mailing_list_rights_list_id_person_id_pk" PRIMARY KEY("list_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "mailing_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"heading" text NOT NULL,
	"author_id" uuid NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mailing_lists_name" CHECK (char_length("mailing_lists"."name") between 1 and 300 and char_length("mailing_lists"."heading") > 0)
);
--> statement-breakpoint
CREATE TABLE "organisation_distinct" (
	"low_id" uuid NOT NULL,
	"high_id" uuid NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_distinct_low_id_high_id_pk" PRIMARY KEY("low_id","high_id"),
	CONSTRAINT "organisation_distinct_order" CHECK ("organisation_distinct"."low_id" < "organisation_distinct"."high_id")
);
--> statement-breakpoint
CREATE TABLE "organisation_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kept_id" uuid NOT NULL,
	"dropped_id" uuid NOT NULL,
	"moved" jsonb NOT NULL,
	"merged_by" uuid,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_merges_droppedId_unique" UNIQUE("dropped_id"),
	CONSTRAINT "organisation_merges_two" CHECK ("organisation_merges"."kept_id" <> "organisation_merges"."dropped_id")
);
--> statement-breakpoint
CREATE TABLE "organisation_names" (
	"organisation_id" uuid NOT NULL,
	"name_key" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "organisation_names_organisation_id_name_key_pk" PRIMARY KEY("organisation_id","name_key")
);
--> statement-breakpoint
CREATE TABLE "organisation_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"organisation_id" uuid,
	"list_id" uuid,
	"person_id" uuid,
	"access" text,
	"note" text DEFAULT '' NOT NULL,
	"requested_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "organisation_requests_whole" CHECK (case when "organisation_requests"."kind" = 'list_right'
        then "organisation_requests"."list_id" is not null and "organisation_requests"."organisation_id" is null and "organisation_requests"."person_id" is not null and "organisation_requests"."access" is not null
        else "organisation_requests"."organisation_id" is not null and "organisation_requests"."list_id" is null and "organisation_requests"."person_id" is null and "organisation_requests"."access" is null end),
	CONSTRAINT "organisation_requests_decided" CHECK (("organisation_requests"."outcome" is null) = ("organisation_requests"."decided_at" is null)),
	CONSTRAINT "organisation_requests_answer" CHECK ("organisation_requests"."outcome" is distinct from 'declined' or "organisation_requests"."answer" <> '')
);
--> statement-breakpoint
DROP INDEX "organisations_tax_number";--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "kind" text DEFAULT 'organisation' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "street" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "locality" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "district" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "postal_code" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "position" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "permanent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "window_envelope" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "exchange" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "redirects" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mailing_list_members" ADD CONSTRAINT "mailing_list_members_list_id_mailing_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."mailing_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_list_members" ADD CONSTRAINT "mailing_list_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_list_rights" ADD CONSTRAINT "mailing_list_rights_list_id_mailing_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."mailing_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_list_rights" ADD CONSTRAINT "mailing_list_rights_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_list_rights" ADD CONSTRAINT "mailing_list_rights_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_lists" ADD CONSTRAINT "mailing_lists_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_distinct" ADD CONSTRAINT "organisation_distinct_low_id_organisations_id_fk" FOREIGN KEY ("low_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_distinct" ADD CONSTRAINT "organisation_distinct_high_id_organisations_id_fk" FOREIGN KEY ("high_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_distinct" ADD CONSTRAINT "organisation_distinct_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_merges" ADD CONSTRAINT "organisation_merges_kept_id_organisations_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_merges" ADD CONSTRAINT "organisation_merges_dropped_id_organisations_id_fk" FOREIGN KEY ("dropped_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_merges" ADD CONSTRAINT "organisation_merges_merged_by_people_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_requests" ADD CONSTRAINT "organisation_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_requests" ADD CONSTRAINT "organisation_requests_list_id_mailing_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."mailing_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_requests" ADD CONSTRAINT "organisation_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_requests" ADD CONSTRAINT "organisation_requests_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_requests" ADD CONSTRAINT "organisation_requests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mailing_list_members_place" ON "mailing_list_members" USING btree ("list_id","place");--> statement-breakpoint
CREATE INDEX "mailing_list_members_organisation" ON "mailing_list_members" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "mailing_list_rights_person" ON "mailing_list_rights" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mailing_lists_author" ON "mailing_lists" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "organisation_merges_kept" ON "organisation_merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "organisation_names_key" ON "organisation_names" USING btree ("name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_requests_open" ON "organisation_requests" USING btree ("kind","organisation_id") WHERE "organisation_requests"."outcome" is null and "organisation_requests"."organisation_id" is not null;--> statement-breakpoint
CREATE INDEX "organisation_requests_list" ON "organisation_requests" USING btree ("list_id");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_correspondent_id_organisations_id_fk" FOREIGN KEY ("correspondent_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged_into_id_organisations_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_shared_tax_number" ON "organisations" USING btree ("tax_number") WHERE "organisations"."tax_number" is not null and "organisations"."owner_id" is null and "organisations"."merged_into_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_own_tax_number" ON "organisations" USING btree ("owner_id","tax_number") WHERE "organisations"."tax_number" is not null and "organisations"."owner_id" is not null and "organisations"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "organisations_parent" ON "organisations" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "organisations_merged_into" ON "organisations" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "organisations_owner" ON "organisations" USING btree ("owner_id");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_level" CHECK (("organisations"."kind" in ('unit', 'official')) = ("organisations"."parent_id" is not null));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_postal_code" CHECK ("organisations"."country" is not null or "organisations"."postal_code" ~ '^[1-9][0-9]{5}$');--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged" CHECK ("organisations"."merged_into_id" is null or ("organisations"."merged_into_id" <> "organisations"."id" and "organisations"."closed_at" is not null));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_exchange" CHECK ("organisations"."exchange" is null or "organisations"."email" is not null);--> statement-breakpoint
CREATE INDEX "organisations_name_likeness" ON "organisations" USING gin ("name_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisations_words" ON "organisations" USING gin (to_tsvector('russian'::regconfig, translate("name" || ' ' || coalesce("short_name", '') || ' ' || coalesce("position", '') || ' ' || coalesce("address", '') || ' ' || coalesce("locality", ''), 'ёЁ', 'еЕ')));--> statement-breakpoint
CREATE FUNCTION keep_organisation_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  above organisations%ROWTYPE;
  kept organisations%ROWTYPE;
BEGIN
  IF NEW.parent_id IS NOT NULL THEN
    SELECT * INTO above FROM organisations WHERE id = NEW.parent_id;
    IF above.kind IN ('citizen', 'official') OR (above.kind = 'unit' AND NEW.kind = 'unit') THEN
      RAISE EXCEPTION 'an entry of this level cannot stand under that one' USING ERRCODE = 'check_violation';
    END IF;
    IF above.owner_id IS NOT NULL AND above.owner_id IS DISTINCT FROM NEW.owner_id THEN
      RAISE EXCEPTION 'what stands under an own entry belongs to the same person' USING ERRCODE = 'check_violation';
    END IF;
    IF above.merged_into_id IS NOT NULL AND NEW.merged_into_id IS NULL THEN
      RAISE EXCEPTION 'nothing stands under a merged entry' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.merged_into_id IS NOT NULL THEN
    SELECT * INTO kept FROM organisations WHERE id = NEW.merged_into_id;
    IF kept.merged_into_id IS NOT NULL THEN
      RAISE EXCEPTION 'a merged entry leads to a living one' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM organisations WHERE merged_into_id = NEW.id)
      OR EXISTS (SELECT 1 FROM organisations WHERE parent_id = NEW.id AND merged_into_id IS NULL) THEN
      RAISE EXCEPTION 'what belongs to an entry moves before it is merged' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER organisations_whole BEFORE INSERT OR UPDATE OF "kind", "parent_id", "owner_id", "merged_into_id" ON "organisations"
  FOR EACH ROW EXECUTE FUNCTION keep_organisation_whole();
--> statement-breakpoint
CREATE TRIGGER organisation_merges_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "organisation_merges"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE INDEX "documents_addressees" ON "documents" USING gin (("requisites" -> 'addressees') jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "documents_recipients" ON "documents" USING gin (("requisites" -> 'mailing' -> 'members') jsonb_path_ops);
