/** Who may use the app: accounts, sign-in, the first start. */
@NullMarked
package io.aiwriter.web.security;

import org.jspecify.annotations.NullMarked;
