package io.aiwriter.discovery;

import io.aiwriter.core.internal.text.OneLine;
import io.aiwriter.research.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds text in a source that seems to be meant for a model rather than for readers: orders to
 * forget instructions, forged roles and delimiters, orders about ranking and links, in ten
 * languages, also behind invisible characters and in base64. It is a warning for people, not the
 * defence: source text is fenced whatever this finds. Stateless and thread-safe.
 */
final class EmbeddedInstructions {

    private static final int SHOWN = 80;

    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\u00AD\\u034F\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern TAGS = Pattern.compile("[\\x{E0020}-\\x{E007E}]{8,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{24,}={0,2}");

    private static final List<Pattern> SIGNS =
            Stream.of(
                            // Orders to forget, in English and nine other languages.
                            "(?:ignore|disregard|forget|override|bypass)\\s+(?:(?:all|any|every|the|your|my|of"
                                    + "|these|those|other)\\s+){0,3}(?:previous|prior|above|earlier|preceding|former"
                                    + "|system|original)\\s+(?:[\\w-]+\\s+){0,2}(?:instruction|prompt|rule|direction"
                                    + "|command|message|guideline|constraint)s?",
                            "(?:ignore|disregard|forget)\\s+(?:all\\s+)?(?:your|the)\\s+(?:instruction|prompt"
                                    + "|guideline)s?",
                            "(?:ignorier|vergiss|missacht)\\w*\\s+(?:[\\wäöüß]+\\s+){0,3}(?:anweisung|instruktion|befehl"
                                    + "|vorgabe)\\w*",
                            "(?:ignore[zr]?|oublie[zr]?)\\s+(?:\\S+\\s+){0,3}(?:instructions|consignes|directives)",
                            "(?:ignor[ae]|olvid[ae]|ignorar)\\s+(?:\\S+\\s+){0,3}(?:instrucciones|órdenes)",
                            "(?:ignora|dimentica)(?:te)?\\s+(?:\\S+\\s+){0,3}(?:istruzioni|indicazioni)",
                            "(?:ignore|ignorar|esqueça)\\s+(?:\\S+\\s+){0,3}instruções",
                            "(?:negeer|vergeet)\\s+(?:\\S+\\s+){0,3}(?:instructies|opdrachten)",
                            "(?:игнорируй|забудь)\\S*\\s+(?:\\S+\\s+){0,3}(?:инструкц|указани)\\S*",
                            "(?:忽略|无视|忘记).{0,12}(?:指令|指示|提示|说明)",
                            "(?:指示|命令|プロンプト).{0,8}(?:無視|忘れ)",
                            "(?:이전|위의).{0,10}(?:지시|명령).{0,6}무시",
                            // Forged roles and delimiters.
                            "<\\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id)\\|>",
                            "\\[/?INST]|<</?SYS>>|</?(?:system|passage|passages|source|sources)(?:\\s[^>]{0,40})?>",
                            "(?m)^\\W{0,4}(?:begin|end|new)\\s+(?:of\\s+)?(?:system|developer)?\\s*(?:prompt"
                                    + "|instructions?|message)\\W{0,4}$",
                            "(?m)^#{1,6}\\s*(?:system|developer)\\s*(?:prompt|message|instructions?)?\\s*:?\\s*$",
                            "(?m)^\\W{0,3}(?:system|developer)\\s*(?:prompt|message|override|note)?\\s*:\\s*you\\b",
                            "(?:new|updated|additional)\\s+(?:system\\s+)?instructions?\\s*(?:for you)?\\s*:",
                            // Words to a model.
                            "(?:if|since|when)\\s+you(?:\\s+are|['’]re)\\s+an?\\s+(?:ai|llm|large language model"
                                    + "|language model|chatbot|(?:ai|virtual|automated)\\s+(?:assistant|agent|model))",
                            "(?:note|message|instructions?|attention|attn|dear|hey|hello|to)\\W{1,3}(?:to\\s+|for\\s+)?"
                                    + "(?:all\\s+|any\\s+)?(?:ai|llm|gpt|chatgpt|claude|gemini)\\s*(?:models?|assistants?"
                                    + "|agents?|systems?|crawlers?|bots?|readers?)?\\s*[:,!]",
                            "you\\s+are\\s+now\\s+(?:an?\\s+)?(?:\\w+\\s+){0,3}(?:dan|jailbroken|unrestricted|developer"
                                    + "\\s+mode|assistant|ai|chatbot|model|agent|bot)\\b",
                            "(?:reveal|print|repeat|output|show|leak|disclose|send)\\s+(?:\\w+\\s+){0,4}(?:system"
                                    + "\\s+prompt|your\\s+(?:hidden\\s+)?(?:prompt|instructions)|api\\s+keys?)",
                            "your\\s+(?:new|only|real|true)\\s+(?:task|goal|job|instructions?|objective)\\s+is",
                            // Orders about what is written.
                            "(?:rank|rate|score|place|list)\\s+this\\s+(?:page|site|source|article|result|document"
                                    + "|passage|product|paper)\\s+(?:\\w+\\s+){0,3}(?:first|highest|top|number one|#1"
                                    + "|as)",
                            "(?:do\\s+not|don['’]t|never)\\s+(?:mention|tell|reveal|disclose|inform)\\s+(?:\\w+\\s+){0,4}"
                                    + "(?:to\\s+)?(?:the\\s+)?(?:user|reader|human|operator)s?\\b",
                            "(?:include|insert|add|append|embed|render)\\s+(?:\\w+\\s+){0,4}(?:link|image|url|markdown)"
                                    + "\\s+(?:\\w+\\s+){0,6}(?:your|the)\\s+(?:answer|response|reply|output|summary"
                                    + "|article)",
                            "!\\[[^\\]]{0,80}]\\(https?://[^)\\s]*[?&][^)\\s]*=(?:\\{|\\[|<|%7B|\\$)",
                            "(?:respond|reply|answer)\\s+only\\s+with\\b",
                            "(?:exfiltrate|(?:send|post|forward|upload)\\s+(?:\\w+\\s+){0,5}(?:conversation|chat"
                                    + "\\s+history|context|secrets?|credentials?|passwords?))")
                    .map(
                            sign ->
                                    Pattern.compile(
                                            sign, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                    .toList();

    private EmbeddedInstructions() {}

    /** The first such stretch, shortened, as readers can recognise it; empty when there is none. */
    static Optional<String> in(SourceText source) {
        String text = source.untrusted();
        String visible =
                Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        return first(visible)
                .or(() -> decoded(TAGS, text, EmbeddedInstructions::untagged))
                .or(() -> decoded(BASE64, visible, EmbeddedInstructions::unencoded));
    }

    private static Optional<String> first(String text) {
        return SIGNS.stream()
                .map(sign -> sign.matcher(text))
                .filter(Matcher::find)
                .map(found -> excerpt(found.group()))
                .findFirst();
    }

    private static Optional<String> decoded(
            Pattern encoded, String text, UnaryOperator<String> decoder) {
        return encoded.matcher(text)
                .results()
                .map(found -> decoder.apply(found.group()))
                .flatMap(plain -> first(plain).stream())
                .findFirst();
    }

    /** Characters of the block Tags stand for ASCII and are shown by nothing. */
    private static String untagged(String tags) {
        StringBuilder plain = new StringBuilder();
        tags.codePoints().forEach(tag -> plain.append((char) (tag - 0xE0000)));
        return plain.toString();
    }

    private static String unencoded(String base64) {
        try {
            String standard = base64.replace('-', '+').replace('_', '/').replace("=", "");
            byte[] bytes = Base64.getDecoder().decode(standard);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Most words of that length are not base64, and say nothing then.
            return "";
        }
    }

    private static String excerpt(String found) {
        String line = OneLine.of(found);
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
