import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Validates the files named on the command line as PDF/A-1b, in one process; that a file claims to be one is a clause of the
 * standard. On standard output a line for each breach of a clause and one for each verdict, «compliant», «refused» or
 * «broken» (not even a PDF); columns stand between tabs, the second is the file.
 */
final class Validate {
  private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFA_1_B;

  public static void main(String[] paths) {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    for (String path : paths) {
      try {
        validate(new File(path));
      } catch (Exception failure) {
        tell("broken", path, failure.toString());
      }
    }
  }

  private static void validate(File file) throws Exception {
    try (var parser = Foundries.defaultInstance().createParser(file, FLAVOUR);
        var validator = Foundries.defaultInstance().createValidator(FLAVOUR, 10, false, true, false)) {
      var result = validator.validate(parser);
      for (TestAssertion breach : result.getTestAssertions()) {
        RuleId rule = breach.getRuleId();
        String where = breach.getLocation() == null ? "" : breach.getLocation().getContext();
        tell("breach", file.getPath(), rule.getClause() + "-" + rule.getTestNumber(), breach.getMessage(), where);
      }
      tell(result.isCompliant() ? "compliant" : "refused", file.getPath(), String.valueOf(result.getTotalAssertions()));
    }
  }

  private static void tell(String... columns) {
    for (int at = 0; at < columns.length; at++) columns[at] = String.valueOf(columns[at]).replaceAll("\\s+", " ");
    System.out.println(String.join("\t", columns));
  }
}
