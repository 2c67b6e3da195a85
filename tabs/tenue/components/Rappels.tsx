import { Badge, Button, Caption1, Card, Text } from '@fluentui/react-components';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { rappelsDus } from '../../../core/relations/tenir.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import cartes from '../../commun/cartes.module.css';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useActeur, useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { TRAVAUX_DITS } from '../../commun/travaux-dits.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeFiche } from '../../commun/vue-de-recherche.ts';
import { direRappel } from '../../relations/components/dire-rappel.ts';
import { SuivreRappel } from '../../relations/components/SuivreRappel.tsx';
import { useAuteurs, useNotes } from '../../relations/queries.ts';
import { RAPPEL, RELATION } from '../../relations/textes.ts';
import { TENUE } from '../textes.ts';
import { SousPage } from './SousPage.tsx';
import css from './tenue.module.css';

/** The structures to call back, the oldest promise first: each with what was said, and what is done of it. */
export function Rappels() {
  const notes = useNotes();
  const fiches = useListe(structures);
  const personnes = useListe(contacts).data?.items;
  const jour = aujourdhui(useMaintenant());
  const auteurDe = useAuteurs(useActeur()?.id ?? '');
  const { aller } = useAdresse();
  const [n, s] = [notes.data?.items, fiches.data?.items];
  const requete = {
    data: n === undefined || s === undefined ? undefined : rappelsDus(n, s, jour),
    error: notes.error ?? fiches.error,
    refetch: () => Promise.all([notes.refetch(), fiches.refetch()]),
  };
  const nomDe = (contact: string | undefined): string | undefined =>
    contact === undefined ? undefined : (personnes?.find(({ id }) => id === contact)?.nom ?? RELATION.partie);
  return (
    <SousPage titre={RAPPEL.titre} aide={TRAVAUX_DITS.rappels.aide} retour={{ libelle: TENUE.titre, reste: '' }}>
      <Lue requete={requete} attente={TENUE.attente}>
        {(dus) =>
          dus.length === 0 ? (
            <Vide titre={RAPPEL.rien}>{RAPPEL.rienAide}</Vide>
          ) : (
            <ul className={cartes.cartes}>
              {dus.map(({ note, structure }) => (
                <li key={note.id}>
                  <Card className={css.attente}>
                    <div className={css.noms}>
                      <Text weight="semibold" block>
                        {structure.nom}
                      </Text>
                      <Badge color="danger">{direRappel(note, jour)}</Badge>
                      <Text block>{note.texte}</Text>
                      <Caption1 block className={cadre.discret}>
                        {RELATION.entete(note.echangeLe, nomDe(note.contact), auteurDe(note.par))}
                      </Caption1>
                    </div>
                    <div className={cadre.outils}>
                      <SuivreRappel note={note} structure={structure.id} nom={structure.nom} du jour={jour} />
                      <Button
                        size="small"
                        aria-label={RAPPEL.ouvrirDe(structure.nom)}
                        onClick={() => aller(adresseDeFiche(structure.id))}
                      >
                        {RAPPEL.ouvrir}
                      </Button>
                    </div>
                  </Card>
                </li>
              ))}
            </ul>
          )
        }
      </Lue>
    </SousPage>
  );
}
