/**
 * What calls cost: prices of models and money that may be unknown. Start at {@link
 * io.aiwriter.cost.PriceCatalog}.
 */
@NullMarked
package io.aiwriter.cost;

import org.jspecify.annotations.NullMarked;
