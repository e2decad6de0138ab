CREATE TABLE "duties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"categories" text[] DEFAULT '{}' NOT NULL,
	"order" text DEFAULT '' NOT NULL,
	"from" date,
	"until" date,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "duties_period" CHECK ("duties"."from" <= "duties"."until"),
	CONSTRAINT "duties_categories" CHECK ("duties"."categories" <@ array['president', 'assembly', 'government', 'duma', 'prosecutor', 'inspector']),
	CONSTRAINT "duties_few" CHECK (cardinality("duties"."topics") <= 50 and array_position("duties"."topics", '') is null)
);
--> statement-breakpoint
CREATE TABLE "duty_bodies" (
	"duty_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "duty_bodies_duty_id_organisation_id_pk" PRIMARY KEY("duty_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_bodies" ADD CONSTRAINT "duty_bodies_duty_id_duties_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."duties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_bodies" ADD CONSTRAINT "duty_bodies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duty_bodies_organisation" ON "duty_bodies" USING btree ("organisation_id");--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_one_at_a_time" EXCLUDE USING gist ("person_id" WITH =, daterange("from", "until", '[]') WITH &&) WHERE ("removed_at" is null);
