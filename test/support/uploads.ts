import type { ServedPlatform } from './servedPlatform';

/** What POST /uploads answered. */
export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly id?: string; readonly sha256?: string; readonly bytes?: number; readonly expiresAt?: string;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
}

/** Sends a body to POST /uploads, by whoever has the token. */
export async function send(
  { origin }: Pick<ServedPlatform, 'origin'>, token: string | null, content: NonNullable<RequestInit['body']>, headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const answer = await fetch(`${origin}/uploads`, {
    method: 'POST', body: content, duplex: 'half', headers: { ...headers, ...(token !== null && { authorization: `Bearer ${token}` }) },
  } as RequestInit); // the types of fetch do not know duplex
  return { status: answer.status, headers: answer.headers, body: await answer.json() as Sent['body'] };
}

/** The id of an upload that was taken. */
export async function uploaded(served: ServedPlatform, token: string, content: string | Uint8Array): Promise<string> {
  const { status, body } = await send(served, token, content as NonNullable<RequestInit['body']>);
  if (status !== 201 || body.id === undefined) throw new Error(`Expected 201; got ${status} ${JSON.stringify(body)}`);
  return body.id;
}
