package org.pacta.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ways of programming that are used nowhere, or in the few places named here, since each lets somebody in by itself. */
class AvoidedCodeTest {

    private static final Path JAVA = Path.of("src/main/java/org/pacta");
    private static final Path BROWSER = Path.of("src/main/frontend");
    private static final Path INVENTORY = Path.of("docs/security.md");
    private static final String COMMENT = "(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)";

    /** A string, a text block or a character of Java: what stands in it is no code. */
    private static final Pattern WORDS =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)+'");

    /** Measuring and attacking, started by an operator on a machine of his or her own; nothing of it serves anybody. */
    private static final String APART = "(bench|endure)/.*";

    private static Map<String, String> java;
    private static Map<String, String> browser;

    @BeforeAll
    static void read() throws IOException {
        java = files(JAVA, ".java");
        browser = files(BROWSER, ".ts");
        // Written by a build, and of the libraries.
        browser.keySet().removeIf(path -> path.startsWith("generated/"));
        assertThat(java).hasSizeGreaterThan(500);
        assertThat(browser).hasSizeGreaterThan(5);
    }

    private static Map<String, String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            path -> folder.relativize(path).toString().replace('\\', '/'),
                            path -> text(path).replaceAll(COMMENT, ""),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> naming(Map<String, String> sources, String what) {
        var pattern = Pattern.compile(what);
        return sources.entrySet().stream()
                .filter(source -> pattern.matcher(source.getValue()).find())
                .map(Map.Entry::getKey)
                .filter(path -> !path.matches(APART))
                .toList();
    }

    @Test
    void whatServesPeopleStartsNoOtherProgram() {
        assertThat(naming(java, "ProcessBuilder|getRuntime\\(\\)\\s*\\.exec")).isEmpty();
    }

    @Test
    void noDirectoryNoNamingServiceNoCacheServerAndNoPathInXmlIsAsked() {
        assertThat(naming(java, "javax\\.naming|Ldap|javax\\.xml\\.xpath|[Mm]emcache|graphql|redis"))
                .isEmpty();
    }

    @Test
    void nothingThatIsTypedIsCompiledOrEvaluated() {
        assertThat(naming(
                        java,
                        "javax\\.script|javax\\.tools|SpelExpression|ExpressionParser|groovy|MethodHandles\\.lookup"
                                + "|StringTemplateResolver|javax\\.el\\."))
                .isEmpty();
        assertThat(naming(browser, "\\beval\\(|new Function\\b|set(?:Timeout|Interval)\\(\\s*['\"`]"))
                .isEmpty();
    }

    @Test
    void noObjectOfJavaIsMadeFromBytesThatNameItsClass() {
        assertThat(naming(
                        java,
                        "ObjectInputStream|XMLDecoder|SerializationUtils|[aD]efaultTyping|JsonTypeInfo|new Yaml\\("))
                .isEmpty();
    }

    @Test
    void memoryIsLeftToTheJavaMachine() {
        assertThat(naming(java, "sun\\.misc|java\\.lang\\.foreign|System\\.load|\\bnative \\w+ \\w+\\("))
                .isEmpty();
    }

    @Test
    void whatMustNotBeGuessedComesFromASecureSource() {
        assertThat(naming(java, "java\\.util\\.Random\\b|Math\\.random|ThreadLocalRandom|SplittableRandom"))
                .as("pauses between tries alone")
                .containsExactly("database/TriedAgain.java");
    }

    /** What is hashed, sealed and signed with stands in the inventory, and nothing else does. */
    @Test
    void algorithmsAreThoseOfTheInventory() {
        var named = new TreeSet<String>();
        var call = Pattern.compile("(?:MessageDigest|Mac|Cipher|Signature|KeyPairGenerator|KeyFactory|SecretKeyFactory)"
                + "\\.getInstance\\(([^)]+)\\)");
        java.forEach((path, source) -> call.matcher(source).results().forEach(found -> {
            var argument = found.group(1).strip();
            if (!argument.startsWith("\"")) {
                var constant = Pattern.compile("String " + argument + " = (\"[^\"]+\")")
                        .matcher(source);
                assertThat(constant.find()).as(path + " " + argument).isTrue();
                argument = constant.group(1);
            }
            named.add(argument.replace("\"", ""));
        }));
        assertThat(named).containsExactly("AES/GCM/NoPadding", "Ed25519", "HmacSHA256", "SHA-256");
        assertThat(text(INVENTORY))
                .contains(named.stream().map(it -> "`" + it + "`").toList());
        assertThat(naming(java, "DigestUtils\\.(?!sha256|sha512)|Md5|md5\\(|sha1"))
                .isEmpty();
    }

    /** What the server has a browser do is written here word for word; what people entered goes along as a parameter. */
    @Test
    void whatRunsInTheBrowserIsWrittenHereAndTakesValuesAsParameters() {
        assertThat(dynamic("\\.executeJs\\(")).isEmpty();
    }

    /** Words that become part of a pattern are quoted; else they come from lists and constants of our own. */
    @Test
    void wordsThatPeopleEnterAreQuotedInPatterns() {
        assertThat(dynamic("Pattern\\.compile\\("))
                .containsExactlyInAnyOrder(
                        "deadline/Recurrence.java",
                        "reading/EasternReader.java",
                        "reading/KindWords.java",
                        "reading/StatementDetails.java",
                        "reading/due/CalendarWords.java");
    }

    @Test
    void formatsOfWordsAreConstants() {
        assertThat(dynamic("String\\.format\\((?:Locale\\.\\w+, )?"))
                .as("the width of columns of a table that is printed")
                .containsExactly("reading/evaluation/Evaluation.java");
    }

    /** Files that call this with a first argument of more than words, constants, and what {@code Pattern.quote} gives. */
    private static List<String> dynamic(String call) {
        var calls = Pattern.compile(call);
        return java.entrySet().stream()
                .filter(source -> {
                    var code = WORDS.matcher(source.getValue()).replaceAll("\"\"");
                    return calls.matcher(code)
                            .results()
                            .map(found -> firstArgument(code, found.end()))
                            .map(argument -> argument.replaceAll("Pattern(?:::|\\.)quote\\(?|[A-Z]\\w*\\.", ""))
                            .anyMatch(argument ->
                                    Arrays.stream(argument.split("\\W+")).anyMatch(name -> name.matches("[a-z]\\w*"))
                                            && !source.getValue().contains("Pattern.quote(")
                                            && !source.getValue().contains("Pattern::quote"));
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String firstArgument(String code, int from) {
        int depth = 0;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0 || c == ',' && depth == 0) {
                return code.substring(from, i);
            }
        }
        return code.substring(from);
    }

    /** Both write text between tags that they make themselves, and escape it. */
    @Test
    void htmlIsWrittenInTwoPlacesAlone() {
        var markup = "\"innerHTML\"|new Html\\(|LitRenderer|\\.innerHTML|insertAdjacentHTML|unsafeHTML|outerHTML";
        assertThat(naming(java, markup))
                .containsExactly("statement/ui/StatementTextPane.java", "translation/ui/ParallelTexts.java");
        assertThat(naming(browser, markup)).containsExactly("pages/statement.ts");
    }

    @Test
    void theBrowserKeepsDraftsOfItsTabAndAChoiceOfKeysAlone() {
        assertThat(naming(browser, "sessionStorage|localStorage|indexedDB|caches\\.|serviceWorker"))
                .containsExactly("pages/drafts.ts", "pages/keys.ts");
    }

    @Test
    void pagesListenToNoOtherWindowAndLoadNothingFromElsewhere() {
        assertThat(naming(browser, "postMessage|'message'|RTCPeer|https?://")).isEmpty();
        assertThat(naming(java, "addJavaScript\\(|addStyleSheet\\(|@JavaScript\\(\"http|@StyleSheet\\(\"http"))
                .isEmpty();
    }
}
