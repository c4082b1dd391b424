package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever font a document lacks, the same one stands in, on every machine. */
class NoFontsOfTheMachineTest {

    private final NoFontsOfTheMachine fonts = new NoFontsOfTheMachine();

    @ParameterizedTest
    @ValueSource(strings = {"Arial", "DejaVuSans", "NotoSansCJK", "Nowhere"})
    void oneFontStandsInForAll(String name) throws java.io.IOException {
        var font = fonts.getTrueTypeFont(name, null);

        assertThat(font.isFallback()).isTrue();
        assertThat(font.getFont().getName()).isEqualTo("LiberationSans");
        assertThat(fonts.getFontBoxFont(name, null).getFont()).isSameAs(font.getFont());
        assertThat(fonts.getCIDFont(name, null, null).getTrueTypeFont()).isSameAs(font.getFont());
        assertThat(fonts.getCIDFont(name, null, null).isFallback()).isTrue();
        assertThat(fonts.getCIDFont(name, null, null).getFont()).isNull();
    }
}
