import type { Component } from 'svelte';
import type { Form, PanelOf } from '$lib/model/chart';

/** The component that draws each form. */
export type Forms = { readonly [F in Form]?: Component<{ panel: PanelOf<F>; id: string }> };
