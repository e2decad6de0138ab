CREATE TABLE "search_synonyms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text,
	"words" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "search_synonyms_key_unique" UNIQUE("key"),
	CONSTRAINT "search_synonyms_several" CHECK (cardinality("search_synonyms"."words") between 2 and 20)
);
