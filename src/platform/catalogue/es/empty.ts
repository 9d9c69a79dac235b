/** Lo que aparece en una lista vacía: para qué es y cómo llega lo primero. */
export const empty = {
  'empty.cases-what': 'Un caso reúne lo que le pasó a alguien: cuándo, dónde, quién lo dice y qué pide la persona.',
  'empty.cases-then':
    'Solo lo ve quien está en él. Quien lo abre está en él, y la administración pone a otras personas.',
  'empty.people-what':
    'Cada persona se registra en un caso, con todos los nombres que usa, tuvo o le pusieron. Ninguno de ellos sale sin permiso.',
  'empty.people-consent':
    'Después viene una conversación sobre su consentimiento. Antes de ella no se publica nada de la persona.',
  'empty.people-text': 'En los textos se la elige con @. Lo que se lee sigue su consentimiento, también cuando cambia.',
  'empty.evidence-what':
    'Abre el caso, luego «Evidencia» y luego «Recibir un archivo»: imágenes, sonido, películas, documentos.',
  'empty.evidence-sealed': 'El original se cifra con una llave propia, y su huella muestra después que nada cambió.',
  'empty.evidence-opening': 'Quien lo abre dice por qué, y eso queda escrito.',
  'empty.evidence-begin': 'Ir a los casos',
  'empty.offices-what': 'Un cargo es a quien se dirigen cartas, peticiones y reuniones. Dura más que quien lo ocupa.',
  'empty.offices-holder': 'Escribe su título, su dirección, quién lo ocupa y cómo empieza una carta.',
  'empty.offices-then':
    'En su página van las reuniones, lo que se entregó y lo que se prometió, con el día de la respuesta.',
  'empty.meetings-what': 'Una reunión se registra en la página del cargo: el día, quiénes estaban y qué se entregó.',
  'empty.meetings-promised': 'Lo que se prometió en ella pasa a ser una línea de «Qué se pidió y prometió».',
  'empty.commitments-what': 'Lo que se pidió a un cargo, o lo que prometió en una reunión, con el día en que responde.',
  'empty.commitments-due': 'Si ese día pasa sin respuesta, aparece en la primera página de quien está en el caso.',
  'empty.to-offices': 'Ir a los cargos',
  'empty.requests-what':
    'Quien se encuentra a sí o a su familia en el sitio escribe desde un enlace al pie de sus páginas. Lo que escribe se cifra al llegar.',
  'empty.requests-who':
    'Que llegó una solicitud lo ven aquí enseguida las colegas y los colegas que las atienden. Para leerla hace falta una llave.',
  'empty.requests-first':
    'Lee la primera antes de una hora, oculta lo que pueda poner a alguien en peligro antes de preguntar más, y anota lo que se hizo.',
  'empty.teams-what':
    'Un equipo son quienes están en un caso: lo ven ellas y ellos, y nadie más, tampoco quien administra.',
  'empty.teams-how':
    'Quien abre un caso está en él. Aquí pones a otras personas por el número del caso; el título lo ve solo su equipo.',
  'empty.teams-first':
    'Empieza con alguien de investigación o delegación que abra el primer caso, y pon después a una segunda persona: una sola puede enfermar.',
};
