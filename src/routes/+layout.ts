// Pages are built once and read without a script; what moves is an island of its own (docs/decisions).
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
