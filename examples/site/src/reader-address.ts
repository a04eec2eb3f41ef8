/**
 * The address of the person at the other end. `X-Forwarded-For` is believed only as far as our own
 * proxies wrote it: each appends the address it saw, so the n-th entry from the right is the one
 * that the outermost of n trusted proxies saw. Anything further left was typed by the client.
 */
export function readerAddress({
  socketAddress,
  forwardedFor,
  trustedProxies,
}: {
  socketAddress: string | undefined;
  forwardedFor: string | undefined;
  trustedProxies: number;
}): string | undefined {
  const forwarded = forwardedFor?.split(',').map((entry) => entry.trim()) ?? [];
  const claimed = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  // Fewer entries than proxies: the request came past them, and the header proves nothing.
  return plainIPv4(claimed || socketAddress);
}

/** On a socket that takes both families, 192.0.2.7 shows as ::ffff:192.0.2.7. */
function plainIPv4(address: string | undefined): string | undefined {
  return address?.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
