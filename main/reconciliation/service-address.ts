import { KanwuError } from '../../model/error.ts';
import { loopbackAddress } from './loopback.ts';

/**
 * The address of a service that somebody typed, with its host as a number.
 *
 * @throws {KanwuError} `service-not-here` for what is no address of HTTP on this computer
 */
export function addressOfService(typed: string): URL {
  const trimmed = typed.trim();
  const said = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const refused = new KanwuError('service-not-here', { address: trimmed.slice(0, 200) });
  if (!URL.canParse(said)) throw refused;
  const url = new URL(said);
  const host = loopbackAddress(url.hostname);
  if (host === null || url.protocol !== 'http:' || url.username !== '' || url.password !== '') throw refused;
  url.hostname = host.includes(':') ? `[${host}]` : host;
  url.hash = '';
  return url;
}
