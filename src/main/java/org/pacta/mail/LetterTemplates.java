package org.pacta.mail;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.text.Messages;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates below {@code mail/}, each as HTML and as plain text. An engine of their own: pages know nothing of it. */
public final class LetterTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    public LetterTemplates(Messages texts) {
        engine.setTemplateResolvers(Set.of(resolver(".html", TemplateMode.HTML), resolver(".txt", TemplateMode.TEXT)));
        engine.setTemplateEngineMessageSource(new Texts(texts));
    }

    private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(LetterTemplates.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of("*" + ending));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** A letter in that language, to be filled and then written. */
    public Letter letter(Locale locale) {
        return new Letter(locale);
    }

    /** What one mail says, to be written by a template. */
    public final class Letter {

        private final Context context;

        private Letter(Locale locale) {
            context = new Context(locale);
            context.setVariable("language", locale.toLanguageTag());
        }

        public Letter with(String name, @Nullable Object value) {
            context.setVariable(name, value);
            return this;
        }

        public String html(String template) {
            return engine.process(template + ".html", context);
        }

        public String text(String template) {
            return engine.process(template + ".txt", context)
                            .replaceAll("\n{3,}", "\n\n")
                            .strip() + "\n";
        }
    }

    /** The product's texts, as templates ask for them. */
    private record Texts(Messages messages) implements MessageSource {

        @Override
        public @Nullable String getMessage(
                String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
            return messages.getTranslation(
                    code, locale == null ? Locale.ENGLISH : locale, args == null ? new Object[0] : args);
        }

        @Override
        public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
            return String.valueOf(getMessage(code, args, null, locale));
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
            var codes = resolvable.getCodes();
            if (codes == null || codes.length == 0) {
                throw new NoSuchMessageException("", locale == null ? Locale.ENGLISH : locale);
            }
            return getMessage(codes[0], resolvable.getArguments(), locale);
        }
    }
}
