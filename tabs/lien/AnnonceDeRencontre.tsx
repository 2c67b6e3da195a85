/** @jsxImportSource preact */
import { Fragment } from 'preact';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import { enregistrerFichier } from '../commun/enregistrer-fichier.ts';
import { Bouton } from './Bouton.tsx';
import { RENCONTRE } from './textes-rencontre.ts';

/** When, where, why: what the page tells whatever the phase. */
export function AnnonceDeRencontre({ rencontre: r }: { readonly rencontre: PageDeRencontre['rencontre'] }) {
  const { agenda } = r;
  const annulee = r.etat === 'Annulée';
  return (
    <>
      <p class="discret">{r.thematique}</p>
      {annulee && (
        <div class="avis">
          <p>{RENCONTRE.annulee}</p>
          {r.motifAnnulation !== undefined && <p>{RENCONTRE.motif(r.motifAnnulation)}</p>}
          {r.reprise !== undefined && <p>{RENCONTRE.reprise(r.reprise)}</p>}
        </div>
      )}
      {r.informee === true && !annulee && !r.passee && <p class="avis">{RENCONTRE.informee}</p>}
      <dl>
        <dt>{RENCONTRE.quand}</dt>
        <dd>
          {r.quand === undefined ? RENCONTRE.dateAFixer : `${r.quand}.`} {RENCONTRE.duree(r.duree)}
        </dd>
        {r.lieu !== undefined && (
          <>
            <dt>{RENCONTRE.ou}</dt>
            <dd>{r.lieu}</dd>
          </>
        )}
        <dt>{RENCONTRE.comment}</dt>
        <dd>{r.modalite}</dd>
        {r.organisatrices.length > 0 && (
          <>
            <dt>{RENCONTRE.organisatrices}</dt>
            <dd>{r.organisatrices.join(', ')}</dd>
          </>
        )}
        {r.objectif !== undefined && (
          <>
            <dt>{RENCONTRE.objectif}</dt>
            <dd>{r.objectif}</dd>
          </>
        )}
        {r.aSavoir.map(({ titre, texte }) => (
          <Fragment key={titre}>
            <dt>{titre}</dt>
            <dd>{texte}</dd>
          </Fragment>
        ))}
      </dl>
      {!annulee && !r.passee && agenda !== undefined && (
        <div class="gestes">
          <Bouton faire={() => enregistrerFichier(agenda, `${r.titre}.ics`, 'text/calendar;charset=utf-8')}>
            {RENCONTRE.agenda}
          </Bouton>
        </div>
      )}
      {!r.passee && r.lienReunion !== undefined && (
        <p>
          <a href={r.lienReunion}>{RENCONTRE.rejoindre}</a>
        </p>
      )}
    </>
  );
}

/** What will be spoken of, and when. */
export function OrdreDuJour({ rencontre: r }: { readonly rencontre: PageDeRencontre['rencontre'] }) {
  if (r.ordreDuJour.length === 0) return null;
  return (
    <>
      <h2>{RENCONTRE.ordreDuJour}</h2>
      <ol class="points">
        {r.ordreDuJour.map((p) => (
          <li key={`${p.heure}${p.titre}`}>
            <span>{p.heure}</span>
            <span>
              {p.titre} <span class="discret">({RENCONTRE.minutes(p.minutes)})</span>
              {p.type !== 'Échange' && <span class="precision">{RENCONTRE.types[p.type]}</span>}
              {p.presente !== undefined && <span class="precision">{p.presente}</span>}
              {p.sousPoints.length > 0 && (
                <ul>
                  {p.sousPoints.map((s) => (
                    <li key={s}>{s}</li>
                  ))}
                </ul>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
