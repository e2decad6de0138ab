CREATE TABLE "kind_requisites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"options" text[] DEFAULT '{}'::text[] NOT NULL,
	"mandatory" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "kind_requisites_type" CHECK ("kind_requisites"."type" in ('line', 'text', 'number', 'date', 'flag', 'choice')),
	CONSTRAINT "kind_requisites_options" CHECK (("kind_requisites"."type" = 'choice') = (cardinality("kind_requisites"."options") > 0)),
	CONSTRAINT "kind_requisites_named" CHECK (char_length("kind_requisites"."name") between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "document_kinds" ADD COLUMN "group" text DEFAULT 'informational' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_kinds" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "kind_requisites" ADD CONSTRAINT "kind_requisites_kind_document_kinds_key_fk" FOREIGN KEY ("kind") REFERENCES "public"."document_kinds"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "kind_requisites_name" ON "kind_requisites" USING btree ("kind",lower("name")) WHERE "kind_requisites"."removed_at" is null;--> statement-breakpoint
ALTER TABLE "document_kinds" ADD CONSTRAINT "document_kinds_group" CHECK ("document_kinds"."group" in ('letters', 'acts', 'appeals', 'administrative', 'informational'));--> statement-breakpoint
-- Kinds that come with the product belong to their groups from the first start of this release (R-02.01).
UPDATE "document_kinds" SET "group" = "named"."group" FROM (VALUES
	('incoming', 'letters'), ('outgoing', 'letters'), ('order', 'administrative'), ('appeal', 'appeals'), ('act', 'acts')
) AS "named"("key", "group") WHERE "document_kinds"."key" = "named"."key";
