import { isLang } from '$lib/model/language';
import type { ParamMatcher } from '@sveltejs/kit';

/** A language of the piece, at the head of an address. */
export const match: ParamMatcher = (param) => isLang(param);
