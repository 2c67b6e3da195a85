/** @jsxImportSource preact */
import { type ChampCorrigeable, champsDeSection } from '../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../core/champs/fiche.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import type { SectionDeFiche } from '../../core/vocabulaires/structures.ts';
import { Bouton } from './Bouton.tsx';
import { Contacts } from './Contacts.tsx';
import { dateLisible } from './date.ts';
import { Lecteurs } from './Lecteurs.tsx';
import { TEXTES } from './textes.ts';

type Fiche = PageDeFiche['fiche'];

/** Identifier of the heading of a section. */
export const idDe = (section: SectionDeFiche): string => `section-${section}`;

export const nomDeCommune = ({ communes }: Pick<Fiche, 'communes'>, code: string): string =>
  communes.find((commune) => commune.code === code)?.nom ?? code;

interface Props {
  readonly fiche: Fiche;
  readonly demandee: Fiche['sections'][number];
  /** What has just become of it. */
  readonly phrase: string | undefined;
  readonly confirmer: () => void;
  readonly corriger: () => void;
  readonly relire: (contacts: Fiche['contacts']) => void;
}

/** A part of the fiche, as partners read it, to confirm or to correct. */
export function Section({ fiche, demandee, phrase, confirmer, corriger, relire }: Props) {
  const { section, verifieeLe, restante } = demandee;
  const faite = restante || verifieeLe === undefined ? undefined : TEXTES.sectionFaite(dateLisible(verifieeLe));
  const dite = phrase ?? faite;
  return (
    <section aria-labelledby={idDe(section)}>
      <h2 id={idDe(section)} tabindex={-1}>
        {section}
      </h2>
      {dite !== undefined && (
        <p class="fait" role={phrase === undefined ? undefined : 'status'}>
          {dite}
        </p>
      )}
      {section === 'Contacts' ? (
        <Contacts contacts={fiche.contacts} relire={relire} />
      ) : (
        <Lecture fiche={fiche} section={section} />
      )}
      {section === 'Coordonnées' && (
        <>
          {fiche.attente !== undefined && <p class="discret">{fiche.attente}</p>}
          <Lecteurs lecteurs={fiche.lecteurs} />
        </>
      )}
      <div class="gestes">
        {restante && (
          <Bouton faire={confirmer} sur={section}>
            {TEXTES.cEstJuste}
          </Bouton>
        )}
        {section !== 'Contacts' && (
          <Bouton faire={corriger} sur={section}>
            {TEXTES.corriger}
          </Bouton>
        )}
      </div>
    </section>
  );
}

/** What a section says to the partners. */
function Lecture({ fiche, section }: { readonly fiche: Fiche; readonly section: SectionDeFiche }) {
  const champs = champsDeSection(section).filter((c) => c !== 'zoneCodes' || fiche.valeurs.zone === 'Communes');
  return (
    <dl>
      {champs.map((champ) => (
        <Ligne key={champ} fiche={fiche} champ={champ} />
      ))}
    </dl>
  );
}

function Ligne({ fiche, champ }: { readonly fiche: Fiche; readonly champ: ChampCorrigeable }) {
  const { libelle, lisible } = CHAMPS_DE_FICHE[champ];
  const valeur = fiche.valeurs[champ];
  const vide = valeur === undefined || valeur.length === 0;
  return (
    <>
      <dt>{libelle}</dt>
      <dd class={vide ? 'discret' : undefined}>
        {vide && TEXTES.rienIndique}
        {!vide && typeof valeur === 'string' && lisible(valeur)}
        {!vide && typeof valeur !== 'string' && (
          <ul>
            {valeur.map((v) => (
              <li key={v}>{champ === 'zoneCodes' ? nomDeCommune(fiche, v) : v}</li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}
