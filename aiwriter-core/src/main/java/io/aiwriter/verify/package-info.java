/** Checking citations without a model. Start at {@link io.aiwriter.verify.EvidenceVerifier}. */
@NullMarked
package io.aiwriter.verify;

import org.jspecify.annotations.NullMarked;
