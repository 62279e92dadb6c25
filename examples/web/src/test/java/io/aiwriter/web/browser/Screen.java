package io.aiwriter.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** Sizes of windows; the phone is dark. */
enum Screen {
    PHONE(390, 844, ColorScheme.DARK),
    DESKTOP(1280, 900, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colors;

    Screen(int width, int height, ColorScheme colors) {
        this.width = width;
        this.height = height;
        this.colors = colors;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colors)
                .setLocale("en-GB");
    }
}
