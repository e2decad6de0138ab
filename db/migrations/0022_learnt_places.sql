CREATE TABLE "learnt_places" (
	"organisation_id" uuid NOT NULL,
	"look" smallint NOT NULL,
	"field" text NOT NULL,
	"box" integer[] NOT NULL,
	"learnt_at" timestamp with time zone NOT NULL,
	CONSTRAINT "learnt_places_organisation_id_look_field_pk" PRIMARY KEY("organisation_id","look","field"),
	CONSTRAINT "learnt_places_look" CHECK ("learnt_places"."look" between 1 and 3),
	CONSTRAINT "learnt_places_field" CHECK ("learnt_places"."field" in ('theirNumber', 'theirDate', 'title')),
	CONSTRAINT "learnt_places_box" CHECK (coalesce(cardinality("learnt_places"."box") = 4 and 0 <= all("learnt_places"."box") and "learnt_places"."box"[3] > 0 and "learnt_places"."box"[4] > 0
        and "learnt_places"."box"[1] + "learnt_places"."box"[3] <= 10000 and "learnt_places"."box"[2] + "learnt_places"."box"[4] <= 10000, false))
);
--> statement-breakpoint
ALTER TABLE "learnt_places" ADD CONSTRAINT "learnt_places_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;