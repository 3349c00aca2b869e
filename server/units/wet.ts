/** The four laws of the social domain that reach a household, as the API names them. */
export const WETTEN = ['wmo', 'jeugdwet', 'participatiewet', 'schuldhulp'] as const
export type Wet = (typeof WETTEN)[number]

/** How a provision is delivered: zorg in natura, persoonsgebonden budget, or one contract for all. */
export const DELIVERY_FORMS = ['zin', 'pgb', 'collectief'] as const
export type DeliveryForm = (typeof DELIVERY_FORMS)[number]
