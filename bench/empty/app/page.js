// Next's own empty page, rendered a request: what a page of the product is held against.
export const dynamic = 'force-dynamic'
const Page = () => null
export default Page
