import type { News } from '../../protocol.js';
import type { State } from './state.js';

/** The state after something was heard. */
export function readNews(state: State, news: News): State {
  switch (news.kind) {
    case 'scene':
      return { ...state, people: news.people, channel: news.channel, dm: news.dm };
    case 'bot':
      return { ...state, bot: { state: news.state, said: news.said } };
    case 'commands':
      return { ...state, commands: { inChannel: news.inChannel, inDm: news.inDm } };
    case 'message':
      return { ...state, messages: new Map(state.messages).set(news.message.id, news.message) };
    case 'gone': {
      const messages = new Map(state.messages);
      messages.delete(news.id);
      return { ...state, messages };
    }
    case 'typing':
      return { ...state, typing: new Map(state.typing).set(news.channel, news.at) };
    case 'form':
      return { ...state, form: { interaction: news.interaction, modal: news.modal } };
  }
}
