package io.aiwriter.core.internal.recipes;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.core.internal.prompted.NumberedPassages;
import io.aiwriter.recipe.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a brief into requests to a model. */
final class Orders {

    private final Brief brief;
    private final NumberedPassages passages;
    private final Rules rules;

    Orders(Brief brief, NumberedPassages passages, Rules rules) {
        this.brief = brief;
        this.passages = passages;
        this.rules = rules;
    }

    /** A request with the system's instructions and an order. */
    ChatRequest.Builder order(String order) {
        return ChatRequest.builder().system(system()).user(order);
    }

    /** The order for all parts at once. */
    ChatRequest.Builder parts(PartsForm form, ChatModel model) {
        Map<String, Object> values = common("draft");
        values.put("passages", passages.render(passages.ids()));
        values.put("rules", rules.described());
        values.put("form", form.example());
        ChatRequest.Builder order = order(RecipePrompts.PARTS.render(values));
        if (model.info().abilities().contains(ModelInfo.Ability.JSON_SCHEMA)) {
            String name = brief.recipe().name();
            order.responseFormat(new ResponseFormat.JsonSchema(name, form.schema()));
        }
        return order;
    }

    /** The order for a plan of sections. */
    String outline(String complaint) {
        Map<String, Object> values = common("outline");
        values.put("words", brief.request().words());
        values.put("sections", brief.request().sections());
        values.put("passages", passages.render(passages.ids()));
        values.put("rules", rules.described());
        values.put("complaint", complaint);
        return RecipePrompts.OUTLINE.render(values);
    }

    /** The order for one section. */
    String section(Map<String, Object> section, List<String> shown) {
        Map<String, Object> values = common("section");
        values.putAll(section);
        values.put("topic", brief.request().topic());
        values.put("passages", passages.render(shown));
        return RecipePrompts.SECTION.render(values);
    }

    /** The order to mend what was written. */
    static String fix(List<Violation> violations) {
        return fix(Rules.listed(violations));
    }

    static String fix(String problems) {
        return RecipePrompts.FIX.render(Map.of("problems", problems));
    }

    private Map<String, Object> common(String prompt) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("order", brief.instruction(prompt));
        values.put("instructions", brief.values().getOrDefault("instructions", ""));
        return values;
    }

    private String system() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("grounded", !passages.ids().isEmpty());
        values.put("tone", brief.values().getOrDefault("tone", ""));
        values.put("audience", brief.values().getOrDefault("audience", ""));
        values.put("language", brief.languageName());
        values.put("voice", "");
        return RecipePrompts.SYSTEM.render(values).strip();
    }
}
