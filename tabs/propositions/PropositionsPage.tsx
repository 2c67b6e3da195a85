import { Badge, Caption1, Link, Subtitle2, Text } from '@fluentui/react-components';
import type { Proposition } from '../../core/lists/propositions.list.ts';
import { ditParUnLien, donneUneAdresse } from '../../core/propositions/adresses.ts';
import { estUneCessation } from '../../core/propositions/cessation.ts';
import cartes from '../commun/cartes.module.css';
import { Lue } from '../commun/Etats.tsx';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { adresseDeFiche } from '../commun/vue-de-recherche.ts';
import { Examen } from './components/Examen.tsx';
import { ExamenDeCessation } from './components/ExamenDeCessation.tsx';
import { ExamenDeContact } from './components/ExamenDeContact.tsx';
import { usePropositions } from './queries.ts';
import { TEXTES } from './textes.ts';

/** The corrections that others propose: those that one decides on, then one’s own with what became of them. */
export function PropositionsPage() {
  const { requete, aExaminer, miennes, structures, personnes, auteur, acteur } = usePropositions();
  const { aller } = useAdresse();
  const nom = ({ structure }: Proposition) => structures.get(structure)?.nom ?? `${structure}`;
  const ouvrir = (id: string) => aller(adresseDeFiche(id));
  const auteurDe = ({ par }: Proposition) =>
    par !== undefined && par === acteur?.id ? TEXTES.vous : (auteur(par) ?? TEXTES.quelquUn);
  const personne = ({ contact }: Proposition) => personnes.find(({ id }) => id === contact);
  return (
    <Lue requete={requete} attente={TEXTES.attente}>
      {() => (
        <main className={cadre.page}>
          <div className={`${cadre.contenu} ${cadre.large}`}>
            <TitreDePage niveau="h1">{TEXTES.titre}</TitreDePage>
            {aExaminer.length === 0 ? (
              <Vide titre={TEXTES.rienTitre}>{TEXTES.rienAide}</Vide>
            ) : (
              <Text role="status">{TEXTES.compte(aExaminer.length)}</Text>
            )}
            <div className={cartes.cartes}>
              {aExaminer.map((proposition) => {
                const structure = structures.get(proposition.structure);
                const contact = personne(proposition);
                return (
                  <article key={proposition.id} className={cartes.carte} aria-label={nom(proposition)}>
                    <div>
                      <Subtitle2 as="h2">
                        <Link onClick={() => ouvrir(proposition.structure)}>{nom(proposition)}</Link>
                      </Subtitle2>{' '}
                      <Caption1 className={cadre.discret}>
                        {TEXTES.de(
                          ditParUnLien(proposition) ? TEXTES.parUnLien : auteurDe(proposition),
                          proposition.proposeeLe,
                        )}
                      </Caption1>
                    </div>
                    {donneUneAdresse(proposition) ? <Text>{TEXTES.adresseAide}</Text> : null}
                    {contact === undefined ? null : (
                      <ExamenDeContact
                        key={`${proposition.eTag} ${contact.eTag}`}
                        proposition={proposition}
                        contact={contact}
                        siens={personnes}
                      />
                    )}
                    {proposition.contact !== undefined && contact === undefined ? (
                      <Text>{TEXTES.surUnePersonne(TEXTES.personneInconnue)}</Text>
                    ) : null}
                    {structure === undefined || proposition.contact !== undefined ? null : estUneCessation(
                        proposition,
                      ) ? (
                      <ExamenDeCessation
                        key={`${proposition.eTag} ${structure.eTag}`}
                        proposition={proposition}
                        structure={structure}
                      />
                    ) : (
                      <Examen
                        key={`${proposition.eTag} ${structure.eTag}`}
                        proposition={proposition}
                        structure={structure}
                      />
                    )}
                  </article>
                );
              })}
            </div>
            {miennes.length === 0 ? null : (
              <>
                <Subtitle2 as="h2">{TEXTES.miennes}</Subtitle2>
                <ul className={cadre.formulaire}>
                  {miennes.map((p) => (
                    <li key={p.id}>
                      <Text weight="semibold">{nom(p)}</Text>{' '}
                      <Badge appearance="tint" color={p.etat === 'Refusée' ? 'danger' : 'informative'}>
                        {TEXTES.decidee(p.etat, p.decideeLe)}
                      </Badge>{' '}
                      <Caption1 className={cadre.discret}>{p.motif}</Caption1>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </main>
      )}
    </Lue>
  );
}
