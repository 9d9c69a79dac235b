import { type Channel, VIA } from '../domain/channel.ts';

/** Carries on in a form by which of the organisation's links somebody came. */
export function ChannelField({ channel }: { channel: Channel | null }) {
  return channel === null ? null : <input type="hidden" name={VIA} value={channel} />;
}
