-- The index holds nothing of its own: it is filled again from the documents at the next start.
TRUNCATE "search_entries";--> statement-breakpoint
DROP INDEX "search_entries_source";--> statement-breakpoint
DROP INDEX "search_entries_words";--> statement-breakpoint
DROP INDEX "search_entries_exact";--> statement-breakpoint
DROP INDEX "search_entries_numbers";--> statement-breakpoint
DROP INDEX "search_entries_document";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "words";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "exact";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "lemmas";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "created_at";
