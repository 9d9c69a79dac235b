import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Evidence } from '../../domain/evidence.ts';
import type { Language } from '../language.ts';

interface PlayerProps {
  readonly language: Language;
  readonly evidence: Evidence;
  readonly at: string;
  readonly stripped: boolean;
}

/**
 * The browser's own player: muted, and nothing is loaded before one presses play. A film plays blurred until one ticks
 * that it may be seen.
 */
export function Player({ language, evidence, at, stripped }: PlayerProps): JSX.Element {
  const { say } = language;
  const src = `${at}/played`;
  const kind = evidence.kind === 'film' ? 'film' : 'sound';
  return (
    <figure class="player">
      {kind === 'film' ? (
        <div class="film">
          <label class="choice">
            <input type="checkbox" />
            {say('casework.unveil-film')}
          </label>
          <div class="screen">
            <video
              src={src}
              muted
              controls
              playsinline
              disablepictureinpicture
              preload="none"
              controlslist="nodownload noremoteplayback"
              aria-label={say('casework.kind-film')}
            />
          </div>
        </div>
      ) : (
        <audio
          src={src}
          muted
          controls
          preload="none"
          controlslist="nodownload noremoteplayback"
          aria-label={say('casework.kind-sound')}
        />
      )}
      <figcaption class="hint">
        <p>{say('casework.played-muted')}</p>
        <p>{say(stripped ? 'casework.played-stripped' : 'casework.played-as-came')}</p>
        <p>{say('casework.played-time')}</p>
      </figcaption>
    </figure>
  );
}
