export default function Page({ code }: { readonly code: string }) { return <p>{code}</p> }
