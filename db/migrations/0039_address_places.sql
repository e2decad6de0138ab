CREATE TABLE "address_places" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"postal_code" text,
	"added_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "address_places_name" UNIQUE NULLS NOT DISTINCT("parent_id","level","name_key"),
	CONSTRAINT "address_places_top" CHECK (("address_places"."level" = 'region') = ("address_places"."parent_id" is null)),
	CONSTRAINT "address_places_named" CHECK (char_length("address_places"."name") between 1 and 200 and "address_places"."name_key" <> ''),
	CONSTRAINT "address_places_postal_code" CHECK ("address_places"."postal_code" ~ '^[1-9][0-9]{5}$')
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "house" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "flat" text;--> statement-breakpoint
ALTER TABLE "address_places" ADD CONSTRAINT "address_places_parent_id_address_places_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."address_places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_places" ADD CONSTRAINT "address_places_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;