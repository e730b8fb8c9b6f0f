// Next's own empty route handler: what signing through Next is held against.
export const POST = () => Response.json({})
