/** @jsxImportSource preact */
import { repondreParLien } from '../../core/contrats/annuaire.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import type { SectionDeFiche } from '../../core/vocabulaires/structures.ts';
import { Bouton } from './Bouton.tsx';
import { Cessation } from './Cessation.tsx';
import { ChoixDeSection } from './ChoixDeSection.tsx';
import { DonneesPersonnelles } from './DonneesPersonnelles.tsx';
import { dateLisible } from './date.ts';
import { FormulaireDeSection, type Repondre } from './FormulaireDeSection.tsx';
import { demander, useLien } from './lien.ts';
import { Merci } from './Merci.tsx';
import { Page } from './Page.tsx';
import { GesteDesRappels } from './RappelsPage.tsx';
import { idDe, Section } from './Section.tsx';
import { TEXTES } from './textes.ts';
import { CESSATION } from './textes-cessation.ts';
import { useEnvoi } from './useEnvoi.tsx';

export interface Faite {
  readonly section: SectionDeFiche;
  readonly phrase?: string;
}

interface Props {
  readonly page: PageDeFiche;
  /** The section just left: the reading goes on from it. */
  readonly faite?: Faite;
}

/** The fiche, confirmed or corrected at once, or part by part: each answer is kept as soon as it is given. */
export function FichePage({ page, faite }: Props) {
  const { jeton, aller } = useLien();
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;

  const { fiche, information } = page;
  const lire = (dite?: Faite, relue: PageDeFiche = page): void => aller(<FichePage page={relue} faite={dite} />);
  /** Of one section, or of all that is asked. */
  const repondre: Repondre = async (corrections, section) => {
    const sections = section === undefined ? {} : { sections: [section] };
    const recu = await demander(repondreParLien, { jeton, corrections, ...sections });
    const { restantes, page: relue } = recu;
    if (section === undefined || restantes.length === 0) return aller(<Merci {...recu} />);
    lire({ section, phrase: TEXTES.sectionEnregistree(restantes.length) }, { ...page, ...relue });
  };
  const corriger = (section: SectionDeFiche): void =>
    section === 'Contacts'
      ? lire({ section })
      : aller(
          <FormulaireDeSection fiche={fiche} section={section} repondre={repondre} revenir={() => lire({ section })} />,
        );

  return (
    <Page
      titre={TEXTES.titre(fiche.nom)}
      depart={faite && idDe(faite.section)}
      barre={
        <>
          <Bouton faire={() => faire(() => repondre({}))} principal>
            {TEXTES.toutEstJuste}
          </Bouton>
          <Bouton faire={() => aller(<ChoixDeSection fiche={fiche} corriger={corriger} revenir={() => lire()} />)}>
            {TEXTES.corriger}
          </Bouton>
        </>
      }
    >
      <p class="discret">{[fiche.type, fiche.commune].filter(Boolean).join(' · ')}</p>
      {page.dejaRepondu && <p class="avis">{TEXTES.dejaRepondu}</p>}
      <p class="question">{TEXTES.question}</p>
      <p class="discret">{TEXTES.parPartie}</p>
      {fiche.sections.map((section) => (
        <Section
          key={section.section}
          fiche={fiche}
          demandee={section}
          phrase={faite?.section === section.section ? faite.phrase : undefined}
          confirmer={() => faire(() => repondre({}, section.section))}
          corriger={() => corriger(section.section)}
          relire={(contacts) => lire({ section: 'Contacts' }, { ...page, fiche: { ...fiche, contacts } })}
        />
      ))}
      {fiche.verifieeLe !== undefined && <p class="discret">{TEXTES.verifiee(dateLisible(fiche.verifieeLe))}</p>}
      <DonneesPersonnelles information={information} revenir={() => lire()} />
      <GesteDesRappels
        information={information}
        revenir={(sansRappel) =>
          lire(undefined, { ...page, ...(information && { information: { ...information, sansRappel } }) })
        }
      />
      <div class="gestes">
        <Bouton faire={() => aller(<Cessation revenir={() => lire()} />)}>{CESSATION.titre}</Bouton>
      </div>
    </Page>
  );
}
