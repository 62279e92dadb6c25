package io.aiwriter.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckoutTest {

    @Test
    void modulesAreThoseOfTheParentPom() {
        assertThat(Checkout.ofThisBuild().modules())
                .contains("aiwriter-api", "aiwriter-core", "examples/quickstart", "checks");
    }
}
