/** @jsxImportSource preact */
import type { PageDeRencontre } from '../../../core/contrats/pages-de-lien.ts';
import { AVANT } from './textes.ts';

interface Props {
  readonly disponibilites: NonNullable<PageDeRencontre['disponibilites']>;
}

/** The poll is closed and its date not fixed yet: what one had answered. */
export function ReponsesDuSondage({ disponibilites }: Props) {
  return (
    <>
      <h2>{AVANT.vosReponses}</h2>
      <p>{AVANT.sondageClos}</p>
      <ul>
        {disponibilites.map(({ id, jour, heures, lieu, reponse, dits }) => (
          <li key={id}>
            {jour}, <span class="entier">{heures}</span>
            {lieu !== undefined && `, ${lieu}`}&nbsp;:{' '}
            <strong>{reponse === undefined ? AVANT.sansReponse : AVANT.reponses[reponse]}</strong>
            {dits !== undefined && (
              <>
                <br />
                <span class="discret">
                  {AVANT.lesAutres} {dits}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
