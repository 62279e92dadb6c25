/**
 * The catalogue of rules K01 to K37 that code can check without a model. Start at {@link
 * io.aiwriter.constraint.ConstraintCatalog}.
 */
@NullMarked
package io.aiwriter.constraint;

import org.jspecify.annotations.NullMarked;
