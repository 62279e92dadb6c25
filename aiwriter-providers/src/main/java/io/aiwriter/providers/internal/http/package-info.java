/**
 * One HTTP exchange with a provider and what can go wrong in it; shared by all providers and no
 * part of the API. Start at {@link io.aiwriter.providers.internal.http.ProviderClient}.
 */
@NullMarked
package io.aiwriter.providers.internal.http;

import org.jspecify.annotations.NullMarked;
