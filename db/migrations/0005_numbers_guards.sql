CREATE TRIGGER issued_numbers_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_numbers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_lower_counter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the counter of a journal never goes back' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER journal_counters_forward BEFORE UPDATE ON journal_counters
  FOR EACH ROW WHEN (NEW.last < OLD.last) EXECUTE FUNCTION refuse_lower_counter();
--> statement-breakpoint
CREATE TRIGGER journal_counters_kept BEFORE DELETE OR TRUNCATE ON journal_counters
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
