var e=(e,t)=>()=>(t||(e((t={exports:{}}).exports,t,t.exports),e=null),t.exports),t=globalThis,n=t.ShadowRoot&&(t.ShadyCSS===void 0||t.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,r=Symbol(),i=new WeakMap,a=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==r)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(n&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=i.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&i.set(t,e))}return e}toString(){return this.cssText}},o=e=>new a(typeof e==`string`?e:e+``,void 0,r),s=(e,...t)=>new a(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,r),c=(e,r)=>{if(n)e.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of r){let r=document.createElement(`style`),i=t.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=n.cssText,e.appendChild(r)}},l=n?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return o(t)})(e):e,{is:u,defineProperty:d,getOwnPropertyDescriptor:f,getOwnPropertyNames:p,getOwnPropertySymbols:m,getPrototypeOf:h}=Object,g=globalThis,_=g.trustedTypes,v=_?_.emptyScript:``,y=g.reactiveElementPolyfillSupport,b=(e,t)=>e,x={toAttribute(e,t){switch(t){case Boolean:e=e?v:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},S=(e,t)=>!u(e,t),C={attribute:!0,type:String,converter:x,reflect:!1,useDefault:!1,hasChanged:S};Symbol.metadata??=Symbol(`metadata`),g.litPropertyMetadata??=new WeakMap;var w=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=C){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&d(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=f(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??C}static _$Ei(){if(this.hasOwnProperty(b(`elementProperties`)))return;let e=h(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(b(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(b(`properties`))){let e=this.properties,t=[...p(e),...m(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(l(e))}else e!==void 0&&t.push(l(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return c(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?x:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?x:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??S)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};w.elementStyles=[],w.shadowRootOptions={mode:`open`},w[b(`elementProperties`)]=new Map,w[b(`finalized`)]=new Map,y?.({ReactiveElement:w}),(g.reactiveElementVersions??=[]).push(`2.1.2`);var T=globalThis,ee=e=>e,E=T.trustedTypes,te=E?E.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,ne=`$lit$`,D=`lit$${Math.random().toFixed(9).slice(2)}$`,O=`?`+D,re=`<${O}>`,k=document,A=()=>k.createComment(``),j=e=>e===null||typeof e!=`object`&&typeof e!=`function`,M=Array.isArray,ie=e=>M(e)||typeof e?.[Symbol.iterator]==`function`,ae=`[ 	
\f\r]`,oe=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,se=/-->/g,ce=/>/g,N=RegExp(`>|${ae}(?:([^\\s"'>=/]+)(${ae}*=${ae}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),le=/'/g,ue=/"/g,de=/^(?:script|style|textarea|title)$/i,fe=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),P=fe(1),F=fe(2),I=Symbol.for(`lit-noChange`),L=Symbol.for(`lit-nothing`),pe=new WeakMap,me=k.createTreeWalker(k,129);function he(e,t){if(!M(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return te===void 0?t:te.createHTML(t)}var ge=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=oe;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===oe?c[1]===`!--`?o=se:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=N):(de.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=N):o=ce:o===N?c[0]===`>`?(o=i??oe,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?N:c[3]===`"`?ue:le):o===ue||o===le?o=N:o===se||o===ce?o=oe:(o=N,i=void 0);let d=o===N&&e[t+1].startsWith(`/>`)?` `:``;a+=o===oe?n+re:l>=0?(r.push(s),n.slice(0,l)+ne+n.slice(l)+D+d):n+D+(l===-2?t:d)}return[he(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},_e=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=ge(t,n);if(this.el=e.createElement(l,r),me.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=me.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(ne)){let t=u[o++],n=i.getAttribute(e).split(D),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Se:r[1]===`?`?Ce:r[1]===`@`?we:xe}),i.removeAttribute(e)}else e.startsWith(D)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(de.test(i.tagName)){let e=i.textContent.split(D),t=e.length-1;if(t>0){i.textContent=E?E.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],A()),me.nextNode(),c.push({type:2,index:++a});i.append(e[t],A())}}}else if(i.nodeType===8){if(i.data===O)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(D,e+1))!==-1;)c.push({type:7,index:a}),e+=D.length-1}}a++}}static createElement(e,t){let n=k.createElement(`template`);return n.innerHTML=e,n}};function ve(e,t,n=e,r){if(t===I)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=j(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=ve(e,i._$AS(e,t.values),i,r)),t}var ye=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??k).importNode(t,!0);me.currentNode=r;let i=me.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new be(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Te(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=me.nextNode(),a++)}return me.currentNode=k,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},be=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=L,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=ve(this,e,t),j(e)?e===L||e==null||e===``?(this._$AH!==L&&this._$AR(),this._$AH=L):e!==this._$AH&&e!==I&&this._(e):e._$litType$===void 0?e.nodeType===void 0?ie(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==L&&j(this._$AH)?this._$AA.nextSibling.data=e:this.T(k.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=_e.createElement(he(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new ye(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=pe.get(e.strings);return t===void 0&&pe.set(e.strings,t=new _e(e)),t}k(t){M(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(A()),this.O(A()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=ee(e).nextSibling;ee(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},xe=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=L,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=L}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=ve(this,e,t,0),a=!j(e)||e!==this._$AH&&e!==I,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=ve(this,r[n+o],t,o),s===I&&(s=this._$AH[o]),a||=!j(s)||s!==this._$AH[o],s===L?e=L:e!==L&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===L?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Se=class extends xe{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===L?void 0:e}},Ce=class extends xe{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==L)}},we=class extends xe{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=ve(this,e,t,0)??L)===I)return;let n=this._$AH,r=e===L&&n!==L||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==L&&(n===L||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Te=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){ve(this,e)}},Ee={M:ne,P:D,A:O,C:1,L:ge,R:ye,D:ie,V:ve,I:be,H:xe,N:Ce,U:we,B:Se,F:Te},De=T.litHtmlPolyfillSupport;De?.(_e,be),(T.litHtmlVersions??=[]).push(`3.3.3`);var Oe=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new be(t.insertBefore(A(),e),e,void 0,n??{})}return i._$AI(e),i},ke=globalThis,R=class extends w{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Oe(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return I}};R._$litElement$=!0,R.finalized=!0,ke.litElementHydrateSupport?.({LitElement:R});var Ae=ke.litElementPolyfillSupport;Ae?.({LitElement:R}),(ke.litElementVersions??=[]).push(`4.2.2`);var z=e=>(t,n)=>{n===void 0?customElements.define(e,t):n.addInitializer(()=>{customElements.define(e,t)})},je={attribute:!0,type:String,converter:x,reflect:!1,hasChanged:S},Me=(e=je,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function B(e){return(t,n)=>typeof n==`object`?Me(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}var Ne=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Pe=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[z(`discord-action-row`)],t,n=[],r,i=R;var a=class extends i{static{r=this}static{let o=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;Ne(null,t={value:r},e,{kind:`class`,name:r.name,metadata:o},null,n),a=r=t.value,o&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:o})}static styles=s`
		:host {
			display: flex;
			flex-wrap: wrap;
		}
	`;render(){return P`<slot></slot>`}static{Pe(r,n)}};return r})();var Fe=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Ie=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[z(`discord-bold`)],t,n=[],r,i=R;var a=class extends i{static{r=this}static{let o=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;Fe(null,t={value:r},e,{kind:`class`,name:r.name,metadata:o},null,n),a=r=t.value,o&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:o})}static styles=s`
		:host > strong {
			font-weight: 700;
		}
	`;render(){return P`
			<strong>
				<slot></slot>
			</strong>
		`}static{Ie(r,n)}};return r})();var V={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Le=e=>(...t)=>({_$litDirective$:e,values:t}),Re=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},ze=Le(class extends Re{constructor(e){if(super(e),e.type!==V.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return I}});function H(e,t,n){return e?t(e):n?.(e)}var{I:Be}=Ee,Ve=e=>e,He=e=>e.strings===void 0,Ue=()=>document.createComment(``),We=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Be(r.insertBefore(Ue(),i),r.insertBefore(Ue(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Ve(e).nextSibling;Ve(r).insertBefore(e,i),e=t}}}return n},Ge=(e,t,n=e)=>(e._$AI(t,n),e),Ke={},qe=(e,t=Ke)=>e._$AH=t,Je=e=>e._$AH,Ye=e=>{e._$AR(),e._$AA.remove()},Xe=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),Xe(e,t);return!0},Ze=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},Qe=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),tt(t)}};function $e(e){this._$AN===void 0?this._$AM=e:(Ze(this),this._$AM=e,Qe(this))}function et(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)Xe(r[e],!1),Ze(r[e]);else r!=null&&(Xe(r,!1),Ze(r))}else Xe(this,e)}}var tt=e=>{e.type==V.CHILD&&(e._$AP??=et,e._$AQ??=$e)},nt=class extends Re{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),Qe(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(Xe(this,e),Ze(this))}setValue(e){if(He(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},U=Le(class extends nt{host;element;prevData={};eventData={};render(e){return L}update(e,[t]){this.element!==e.element&&(this.element=e.element),this.host=e.options?.host??this.element,this.apply(t),this.groom(t),this.prevData={...t}}apply(e){if(!e)return;let{prevData:t,element:n}=this;for(let[r,i]of Object.entries(e)){if(i===t[r])continue;let e=r.slice(1);switch(r[0]){case`@`:this.eventData[e]=i,this.applyEvent(e,i);break;case`.`:n[e]=i;break;case`?`:i?n.setAttribute(e,``):n.removeAttribute(e);break;default:i===null?n.removeAttribute(r):n.setAttribute(r,String(i))}}}groom(e){let{prevData:t,element:n}=this;if(t)for(let[r,i]of Object.entries(t)){let t=r.slice(1);if(!e||!(r in e)&&n[t]===i)switch(r[0]){case`@`:this.groomEvent(t,i);break;case`.`:n[t]=void 0;break;case`?`:n.removeAttribute(t);break;default:n.removeAttribute(r)}}}applyEvent(e,t){let{prevData:n,element:r}=this;this.eventData[e]=t,n[e]&&r.removeEventListener(e,this,t),r.addEventListener(e,this,t)}groomEvent(e,t){let{element:n}=this;Reflect.deleteProperty(this.eventData,e),n.removeEventListener(e,this,t)}handleEvent(e){let t=this.eventData[e.type];typeof t==`function`?t.call(this.host,e):t.handleEvent(e)}disconnected(){let{eventData:e,element:t}=this;for(let[n,r]of Object.entries(e)){let e=n.slice(1);t.removeEventListener(e,this,r)}}reconnected(){let{eventData:e,element:t}=this;for(let[n,r]of Object.entries(e)){let e=n.slice(1);t.addEventListener(e,this,r)}}}),rt=F`
	<path d="M5.688 3.5v.438H5.25v.438h-.438V1.313h-.438V.875h-.436V.438H3.5v6.125h2.625v-.438H5.25v-.438h.438v-.438h.438v-.438h.438V3.5z" fill="#b79cf8"/>
	<path d="M3.063.438v.438h-.438v.438h-.437v3.5h-.875v-.438H.438v1.75h.438v.438h2.625V.438z" fill="#ff7fc0"/>
	<path d="M3.938 0h-.875v.438h.875zm-.875.438h-.438v.438h.438z" fill="#000"/>
	<path d="M3.938.438h-.875v.438h.875zm-.875.437h-.438v.438h.438zm0 1.75h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.188 5.25H1.75v.438h.438z" fill="#ffa5d3"/>
	<path d="M2.625 5.25h-.437v.438h.438zm-1.75.438H.438v.438h.438zm2.625.438H.875v.438H3.5z" fill="#ff1c90"/>
	<path d="M1.75 5.688h-.437v.438h.438zm-.438-.438H.875v.438h.438zm1.313-.875V3.5h-.437v1.313h.438v1.313h.438v-1.75zm.438-3.5v1.313h-.438v.438h.438v1.313h.438V.875z" fill="#ffa5d3"/>
	<path d="M6.125 3.5h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-3.5.875h-.874v.438h.875zm-.875-.438H.438v.438h.875z" fill="#f0f0f0"/>
	<path d="M.875 5.25v-.875H.438v.875z" fill="#f0f0f0"/>
	<path d="M4.813 1.313h-.438v.438h.438z" fill="#cdbafa"/>
	<path d="M2.625 1.313h-.437v1.313h.438z" fill="#f0f0f0"/>
	<path d="M4.375.438h-.437v.438h.438zm.438.438h-.438v.438h.438zM2.625 4.814h-.437v.438h.438zm3.938 0h-.438v.438h.438zm-.875.438v.438H5.25v.438h.875v-.875zm.438.875v.438H.875v.438h5.688v-.875zM.875 6.125H.438v.438h.438zM7 3.062H5.687V3.5H7zm-5.687.876H0v.438h1.313z" fill="#000"/>
	<path d="M.438 6.125V3.938H0v2.188zm6.563-1.313V3.5h-.438v1.313zM2.625.875h-.437v.438h.438zm-.875.438v3.063h-.437v.438h.875V1.313zm3.5 2.188V1.313h-.438v3.063h.438v-.438h.438V3.5z" fill="#000"/>
	<path d="M3.938.875H3.5v.875h.438zm.438 1.75V1.75h-.438V3.5h.438v.438h.438V2.625zm.875 1.75h-.438v.438h.438zm-1.313 0H3.5v1.313h.438zm.875 1.313h-.438v.438h.438zm0-.875h-.438v.438h.438zm.438.438h-.438v.438h.438z" fill="#cdbafa"/>
	<path d="M5.25 6.125v-.438h-.438v.438H3.5v.438h2.625v-.438zm.438-.875H5.25v.438h.438zm.438-.438h-.438v.438h.438z" fill="#816bee"/>
`;function it(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${rt}
	</svg>`}var at=F`
	<path d="M4.375 1.75v-.437h-.437V.438h-.875v.875h-.438v.438h-.437v.438h.438v.438h.438v.438h.875v-.44h.438v-.437h.438V1.75z" fill="#47baff"/>
	<path d="M4.375 5.25v.438h-.437v.875h-.875v-.875h-.438V5.25h-.437v-.438h.438v-.438h.438v-.436h.875v.438h.438v.438h.438v.438z" fill="#ff2c52"/>
	<path d="M3.063 0v.438h.875V0z" fill="#000"/>
	<path d="M3.063.438v.438h.875V.438z" fill="#f0f0f0"/>
	<path d="M3.063 2.625v.438h.875v-.438z" fill="#4282d8"/>
	<path d="M3.063.438h-.438v.875h.438zM.438 3.063H0v.875h.438zm.875 0v-.438H.438v.438zm1.313-1.75h-.438v.438h.438z" fill="#000"/>
	<path d="M2.625 1.75h-.437v.438h.438zm.438-.438h-.438v.438h.438zm0 2.625v.438h.875v-.437z" fill="#f0f0f0"/>
	<path d="M3.063 6.125v.438h.875v-.438zm0-.875h-.438v.438h.438zm-.438-.438h-.437v.438h.438z" fill="#be0351"/>
	<path d="M3.063 4.375h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.938 5.688h.438V5.25h-.438zm.438-.438h.438v-.438h-.438zm-.438-.438h.438v-.438h-.438z" fill="#be0351"/>
	<path d="M3.5 1.75h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.375 2.188h-.437v.438h.438zm.438-.438h-.438v.438h.438z" fill="#4282d8"/>
	<path d="M5.25 4.375h.438v-.437h.875v-.875h-.875v-.438H5.25v-.437h-.438v.438h-.438v.438h-.436v.875h.438v.438h.438v.438h.438z" fill="#C7C7C7"/>
	<path d="M6.563 3.063h-.438v.875h.438z" fill="#707070"/>
	<path d="M5.25 2.625v-.437h-.438v.438zm-.438.438v-.438h-.438v.438z" fill="#fff"/>
	<path d="M4.813 4.375v-.437h-.438v.438zm-.438-.438V3.5h-.437v.438zm1.313.438v-.437H5.25v.438zm-.438.438v-.438h-.438v.438z" fill="#707070"/>
	<path d="M1.75 4.375h-.437v-.437H.438v-.875h.875v-.438h.438v-.437h.438v.438h.438v.438h.438v.875h-.44v.438h-.437v.438H1.75z" fill="#C7C7C7"/>
	<path d="M.438 3.938h.438v-.875H.438z" fill="#fff"/>
	<path d="M2.625 3.938h.438v-.875h-.438z" fill="#707070"/>
	<path d="M2.188 2.625v-.437H1.75v.438zm-.438.438v-.438h-.437v.438zm.438.438v-.438H1.75v.438z" fill="#fff"/>
	<path d="M2.625 4.375v-.437h-.437v.438zm-.438.438v-.438H1.75v.438z" fill="#707070"/>
	<path d="M2.188 1.75H1.75v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.439v.438h.438zm.875.438h-.876v.875h.875zm.438.875h-.439v.438h.438zm.438.438h-.438v.438h.438zM1.75 2.188h-.437v.438h.438zm2.188 4.813v-.438h-.875v.438zm-.875-1.313h-.438v.875h.438zM.438 3.938v.438h.875v-.438zm2.188 1.313h-.438v.438h.438zm-.438-.438H1.75v.438h.438zm-.438-.438h-.437v.438h.438zm2.188-3.063h.438V.438h-.438zm2.625 2.625h.438v-.874h-.438zm0-.875v-.437h-.875v.438zM4.375 1.749h.438v-.436h-.438zm.438.438h.438V1.75h-.438zm-.438.438h.438v-.437h-.438zm-.437.438h.438v-.438h-.438zM2.625 4.376h.438v-.438h-.438zm-.438.438h.438v-.438h-.437z" fill="#000"/>
	<path d="M4.813 2.188h.438V1.75h-.438zm.438.438h.438v-.438h-.438zM3.938 6.564h.438v-.875h-.438zm1.75-2.625v.438h.875v-.439zm-1.313 1.75h.438v-.438h-.438zm.438-.438h.438v-.438h-.438zm.438-.438h.438v-.438h-.438z" fill="#000"/>
`;function ot(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${at}
	</svg>`}var st=F`
	<path d="M6.125 3.063v-.438h-.438v.438H4.374v-.438h-.436V1.313h.438V.875H3.063v1.75h-.438v.438H.438v.875h.438v.438h.438v-.438h1.313v.438h.438v1.313h-.44v.438h.438v.438h.875v-.438h.438v-.438h-.438V4.376h.438v-.438h1.313v.438h.438v-.438h.438v-.875z" fill="#ffb84b"/>
	<path d="M3.938 0h-.875v.438h.875zM2.625.875H1.313v.438h1.313zm-1.312.438H.875v1.313h.438zm1.75 0h-.438v1.313h.438zm1.313 0h-.438v1.313h.438zm1.75 0h-.438v1.313h.438zM5.688.875H4.375v.438h1.313zm-3.063 1.75H1.313v.438h1.313zm3.063 0H4.375v.438h1.313zM3.063.438h-.438v.438h.438z" fill="#000"/>
	<path d="M2.625 1.313h-.437v.438h.438zm-.437.437H1.75v.438h.438zm3.5-.438H5.25v.438h.438zm-.438.438h-.438v.438h.438zm.438 2.625H5.25v.438h.438zm-.438.438h-.438v.438h.438zm-2.625-.438h-.437v.438h.438zm-.438.438H1.75v.438h.438z" fill="#57595f"/>
	<path d="M4.375.438h-.437v.438h.438zM.438 3.063H0v.875h.438z" fill="#000"/>
	<path d="M2.188 1.75v.438h-.875v.438h1.313V1.75zm3.063 0v.438h-.875v.438h1.313V1.75zM2.188 4.813v.438h-.875v.438h1.313v-.875zm3.063 0v.438h-.875v.438h1.313v-.875z" fill="#35363a"/>
	<path d="M.875 3.938H.438v.438h.438zm0-1.313H.438v.438h.438zM7 3.063h-.438v.875H7z" fill="#000"/>
	<path d="M6.563 3.063h-.438v.875h.438z" fill="#ba3500"/>
	<path d="M.875 3.063H.438v.875h.438z" fill="#f0f0f0"/>
	<path d="M6.563 2.625h-.438v.438h.438zm0 1.313h-.438v.438h.438z" fill="#000"/>
	<path d="M6.125 3.938h-.438v.438h.438zm-3.062 0h-.438v.438h.438zm-1.75 0H.875v.438h.438zm3.063 0h-.438v.438h.438z" fill="#ba3500"/>
	<path d="M3.938 6.563h-.875v.438h.875zm-1.313-.875H1.313v.438h1.313zM1.312 4.375H.875v1.313h.438zm1.75 0h-.437v1.313h.438zm1.313 0h-.437v1.313h.438zm1.75 0h-.438v1.313h.438zm-.438 1.313H4.374v.438h1.313zm-3.062-1.75H1.313v.438h1.313zm3.063 0H4.375v.438h1.313z" fill="#000"/>
	<path d="M2.625 3.5H1.313v.438h1.313zm3.063 0H4.375v.438h1.313z" fill="#ba3500"/>
	<path d="M3.063 6.125h-.438v.438h.438zm1.313 0h-.438v.438h.438z" fill="#000"/>
	<path d="M3.938 6.125h-.875v.438h.875z" fill="#ba3500"/>
	<path d="M3.938.438h-.875v.438h.875zm-.875.437h-.438v.438h.438V.438Z" fill="#f0f0f0"/>
	<path d="M4.375 5.688h-.437v.438h.438z" fill="#ba3500"/>
	<path d="M2.188 1.313h-.875v.875h.438V1.75h.438zm3.063 0h-.875v.875h.438V1.75h.438zM2.188 4.376h-.875v.875h.438v-.438h.438zm3.063 0h-.875v.875h.438v-.438h.438z" fill="#d8d8d8"/>
	<path d="M3.938 2.188V1.75H3.5V.875h-.437v1.313zm0 .438H3.5v.438h-.437v.438h-.438v.438h.438v.875h.438v1.313h.438v-1.75H3.5V3.5h.875v-.437h-.437zm2.188.438h-.438v.438h.438zm-3.063-.439h-.438v.438h.438zm-1.75.438H.875v.438h.438zm.875 0H1.75v.438h.438z" fill="#fd6214"/>
`;function ct(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${st}
	</svg>`}var lt=F`
	<path d="M5.688 2.625V1.75H5.25V.438h-.438v.438h-.438v.438h-.436v.438H3.5v.438H1.313v.438H.875v.875H.438v1.75h.438v.438h.438v.438h.438v.438h3.5v-.438h.438v-.438h.438V2.625z" fill="#fd6214"/>
	<path d="M0 3.5v1.75h.438V3.5zm6.563.438v1.313h.438V3.938zm-.438-1.313v1.313h.438V2.625zm-.438-.875v.875h.438V1.75z" fill="#000"/>
	<path d="M6.125 3.938v1.313h.438V3.938zm-.438-1.313v1.313h.438V2.625zm-.438-.875v.875h.438V1.75z" fill="#ba3500"/>
	<path d="M.438 2.625V3.5h.438v-.875zm2.625-1.313h-.438v.438h.438zm.875 0H3.5v.438h.438zM3.5 1.75h-.437v.438h.438zm-2.625.438v.438h.438v-.438zM.437 5.251v.438h.438v-.438zm.438.438v.438h.438v-.438zm.438.438v.438h.438v-.438zm4.813-.875v.438h.438v-.438zm-.438.438v.438h.438V5.69zm-.438.438v.438h.438v-.438zm-3.5.438v.438h3.5v-.438zM1.313 1.75v.438h.438V1.75zm.438-.438v.438h.438v-.437zm.438-.438v.438h.438V.875zm1.75 0v.438h.438V.875zm.438-.438v.438h.438V.438zm.438-.438v.438h.438V0z" fill="#000"/>
	<path d="M4.813.438v.438h.438V.438zm-.438.438v.438h.438V.875zm-.437.437v.438h.438v-.438zM3.5 1.75v.438h.438V1.75zm-1.312-.437v.438h.438v-.438zm-.438.437v.438h.438V1.75zm.875 0v.438h.438V1.75z" fill="#f0f0f0"/>
	<path d="M2.188 1.75v.438h.438V1.75z" fill="#fd6214"/>
	<path opacity=".5" d="M4.813 1.75v.438h.438V1.75zm.438 2.188V3.5h-.438v-.875h-.438v.438h-.437v.438H2.625v-.438h-.437v.875h-.875v.875h.438v.875h.438v.438h2.625v-.438h.438v-.875h.438v-.875z" fill="#fff"/>
	<path d="M1.313 2.188v.438h.438v-.438zm-.438.437V3.5h.438v-.875zm.875.875v.438h.438V3.5z" fill="#f0f0f0"/>
	<path d="M.875 5.25v.438h.438V5.25zm.438.438v.438h.438v-.438zm3.938 0v.438h.438v-.438zm.438-.438v.438h.438V5.25zm-3.938.875v.438h3.5v-.438z" fill="#ba3500"/>
	<path d="M.438 3.5v.875h.438V3.5zm4.375.875h-.438v-.437h-1.75v.438h-.437v.875h.438v.438h1.75v-.438h.438z" fill="#f0f0f0"/>
	<path d="M5.25.438v1.313h.438V.438z" fill="#000"/>
`;function ut(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${lt}
	</svg>`}var dt=F`
	<path d="M6.563.875h-.438V.438H4.812v1.313h-.438V.875h-.436V.438h-.875v.438h-.438v.875h-.437V.438H.875v.438H.438v1.75h.438v.438h.875v.438h.438v.875h.438v.438h.438v.438h.875v-.438h.438v-.438h.438V3.5h.438v-.437h.875v-.438h.438z" fill="#ff7fc0"/>
	<path d="M3.938 0h-.875v.438h.875zm-1.75 0H.875v.438h1.313zm3.938 0H4.813v.438h1.313zm.438.438h-.438v.438h.438zm.438.438h-.438v1.75h.438zM4.377.438h-.439v.438h.438v.875h.438V.438zm-2.189 0v1.313h.438V.875h.438V.438zm-1.313 0H.438v.438h.438zM.438.875H0v1.75h.438zm.438 1.75H.438v.438h.438zm.875.438H.875v.438h.875zm4.375 0h-.875v.438h.875zm.438-.438h-.438v.438h.438zM5.251 3.938V3.5h-.438v.875h1.75v-.437zM1.75 3.5v.438H.438v.438h1.75V3.5zm-1.313.875H0v1.75h.438zm.438 1.75H.438v.438h.438zm5.25.438H.875v.438h5.25zm.438-.438h-.438v.438h.438zm.438-1.75h-.438v1.75h.438zm-4.376 0h-.437v.438h.438zm.438.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-.875.875h-.876v.438h.875z" fill="#000"/>
	<path d="M4.813 4.375v.438h-.438v.438h-.437v.438h-.875v-.438h-.438v-.438h-.437v-.438H.438v1.75h.438v.438h5.25v-.438h.438v-1.75z" fill="#6be473"/>
	<path d="M1.75 5.25h-.437v.438h.438zm-.438-.438H.875v.438h.438zM5.25 6.125v-.438h-.438v.438h-.874v-.438h-.875v.438h-.875v-.438H1.75v.438H.875v.438h5.25v-.438zm.438-.875H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438.875h-.438v.438h.438z" fill="#008456"/>
	<path d="M2.625 3.938h-.437v.438h.438zm.438.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438-.875h-.438v.438h.438zm.875-.438h-.438v.438h.438zm.438-.875h-.438v.875h.438zM3.94 4.813h-.877v.438h.875z" fill="#ff1c90"/>
	<path d="M4.375 5.25h-.437v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-4.813.001v.875h.438v-.438h1.313v-.438zm.438-3.5H.438v.875h.438zM2.189.437H.875v.438h1.313zm.875.438h-.439v.438h.438zm.875-.438h-.876v.438h.875zm1.313 0h-.438v.875h.438V.875h.875V.438z" fill="#f0f0f0"/>
`;function ft(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${dt}
	</svg>`}var pt=F`
	<path d="M3.063.875v.438h.875V.875zm.875-.438v.438h1.75V.438zm1.75.438v.438h.438V.875zm.438.438v.438h.438v-.438zm.438.438v2.188h.438V1.75zm-.438 2.188v.875h.438v-.876zm-.438.875v.438h.438v-.438zm-.875.438v.438h.875v-.438zm-.875.438v.438h.875V5.69zm-.875.438v.438h.875v-.438z" fill="#000"/>
	<path d="M6.563 1.75h-.438v-.437h-.438V.875H3.938v.438h-.875V.875h-1.75v.438H.875v.438H.438v2.188h.438v.875h.438v.438h.875v.438h.875v.438h.875V5.69h.875v-.438h.875v-.438h.438v-.876h.438z" fill="#ff7fc0"/>
	<path d="M6.563 1.75h-.438v2.188h.438zm-.438 2.188h-.438v.875h.438zm-4.812 0H.875v.875h.438zm4.375.875h-.875v.438h.875zm-.875.438h-.875v.438h.875zm-.875.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875z" fill="#ff1b90"/>
	<path d="M1.313.438v.438h1.75V.438zM.875.875v.438h.438V.875zm-.437.438v.438h.438v-.438zM0 1.75v2.188h.438V1.75zm.438 2.188v.875h.438v-.875zm.438.875v.438h.438v-.438zm.438.438v.438h.875v-.438zm.875.438v.438h.875v-.438z" fill="#000"/>
	<path d="M1.313.875v.438h1.75V.875zm2.625 0v.438h1.75V.875zm-.875.438v.438h.875v-.438z" fill="#f0f0f0"/>
	<path opacity=".6" d="M4.813 2.625v-.437h-.875v.438h-.875v-.438h-.875v.438H1.75v1.313h.438v.438h.879v.438h.875v-.438h.871v-.439h.438V2.625z" fill="#fff"/>
	<path d="M5.688 1.313v.438h.438v-.438zm-4.813 0v.438h.438v-.438zm.438.438v.438h.438V1.75zM.438 1.75v.875h.438V1.75z" fill="#f0f0f0"/>
`;function mt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${pt}
	</svg>`}var ht=F`
	<path d="M6.125 2.625v.438H4.812v-.438h-.438v-.437h-.436V.875h.438V.438H.438v.438h.875v.438h.438v.438h.875v.875h-.438v.438H1.75v.875h-.437v.875H.875v.875H.438v.875h1.313v-.438h.875v-.438h.438v-.438h.438v-.438h.875v-.438h.438v-.437h.438v.438h.438v.438h.438v.438h.438V2.625z" fill="#ffe361"/>
	<path d="M6.125 0H4.812v.438h1.313zM1.75 6.563H.438v.438h1.313zm.875-.438H1.75v.438h.875zM1.313.875H.438v.438h.875zm.438.875v.438h.438v.438h.438V1.75zm0 1.313h-.438v.875h.438zm-.438.875H.875v.875h.438zm-.438.875H.438v.875h.438zm-.438.875H0v.875h.438zm3.938-.875H3.5v.438h.875zm0-4.813H.438v.438h3.938z" fill="#000"/>
	<path d="M4.375.438H.438v.438h3.938z" fill="#f0f0f0"/>
	<path d="M6.125 2.625H4.812v.438h1.313zM4.812.437h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813.875h-.438v.875h.438zM6.126.437H4.813v.438h1.313z" fill="#f0f0f0"/>
	<path d="M6.125 2.188H4.812v.438h1.313z" fill="#ba3500"/>
	<path d="M.438.438H0v.438h.438zm1.313.875h-.438v.438h.438zm.438 1.313H1.75v.438h.438zM6.564.438h-.438v.438h.438zm.438.438h-.438v1.313h.438z" fill="#000"/>
	<path d="M6.563.875h-.438v1.313h.438z" fill="#ba3500"/>
	<path d="M7 2.625h-.438V5.25H7z" fill="#000"/>
	<path d="M6.563 2.625h-.438V5.25h.438z" fill="#ffb84b"/>
	<path d="M6.563 2.188h-.438v.438h.438zM4.375.875h-.437v1.313h.438zm.438 1.313h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813 1.75h-.438v.438h.438z" fill="#ba3500"/>
	<path d="M3.063 5.688h-.438v.438h.438z" fill="#000"/>
	<path d="M4.375 3.063v.438h-.437v.438H3.5v.438h-.437v.438h-.438v.438h-.437v.438H1.75v.438h.875v-.438h.438v-.438h.438v-.438h.875v-.438h.438V3.063zM1.75 6.126h-.437v.438h.438z" fill="#ffb84b"/>
	<path d="M3.5 5.25h-.437v.438h.438z" fill="#000"/>
	<path d="M2.188 3.063H1.75v.438h.438zm.438-.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063 2.188h-.438v.438h.438zm.438-.438h-.438v.438h.438z" fill="#ffb84b"/>
	<path d="M2.625 3.5h-.437v.438h.438zm-.875.438h-.437v.438h.438zm-.438.875H.875v.438h.438zm-.438.875H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.813 4.375h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438z" fill="#000"/>
	<path d="M6.125.875H4.812v1.313h1.313z" fill="#fd6214"/>
`;function gt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${ht}
	</svg>`}var _t=F`
	<path d="M6.563 0.876V0.437H3.937v0.437H1.313v2.187H0.437v2.187h5.25v-2.186h0.876z" fill="#bcef42"/>
	<path d="M4.813 5.687v-0.437H2.187v0.437z" fill="#7fb134"/>
	<path d="M6.563 0.876V0.437H3.937v0.437zm-2.626 0.437V0.876H2.187v0.437z" fill="#fff"/>
	<path d="M1.313 4.813v0.437h0.876v-0.437zm4.376 -0.437h-0.437v0.876h0.437zm0.876 -2.187h-0.437v0.876h0.437zm-0.437 0.876h-0.437v1.313h0.437z" fill="#7fb134"/>
	<path d="M7 0.437h-0.437v2.626H7z" fill="#000"/>
	<path d="M1.313 3.937H0.876v2.626h0.437z" fill="#4a8359"/>
	<path d="M6.563 0H3.937v0.437h2.626zM4.813 5.687H2.187v0.437h2.626zM3.937 0.437H2.187v0.437h1.75zM2.187 0.876h-0.874v0.437h0.876zm-0.874 0.437H0.876v0.876h0.437zM0.437 3.063H0v2.187h0.437v1.313h0.437V5.25H0.437zh0.437v-0.876H0.437zm5.25 2.187h-0.876v0.437h0.876zm0.437 -0.876h-0.437v0.876h0.437zh0.437V3.063h-0.437zM1.75 5.687h0.437v-0.437h-0.874v1.313h0.437zm-0.437 0.876H0.876V7h0.437z" fill="#000"/>
	<path d="M0.876 3.063h0.437v-0.876H0.876zm-0.438 0.874h0.437v-0.874H0.437zm1.75 -2.626h-0.874v0.876h0.437v-0.437h0.437z" fill="#fff"/>
	<path d="M1.75 3.5h0.876v-0.437h-0.876zm0.876 -0.437h0.876v-0.437h-0.876zm0.876 -0.437h0.876v-0.438H3.5zm0.876 -0.437h0.437v-0.438h-0.437zm0.437 -0.437h0.437v-0.438H4.814z" fill="#4a8359"/>
	<path d="M2.187 1.75v0.437h0.437v-0.437z" fill="#fff"/>
	<path d="M1.313 3.5v0.437h0.437V3.5z" fill="#4a8359"/>
`;function vt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${_t}
	</svg>`}var yt=F`
	<path d="M2.188 2.625H1.75v.438H.875v.875H3.5v.875h-.437v.438h-.438v.438h-.437v.438H1.75v.438h.875v-.438h.438v-.438h.438v-.438h.438v-.438h.875v-.438h.438v-.437h.875v-.875H3.063v-.438h.438v-.437h.438V1.75h.438v-.437H3.5v.438h-.437v.438h-.875z" fill="#ffe361"/>
	<path d="M.438 3.063H0v.875h.438z" fill="#000"/>
	<path d="M.875 3.063H.438v.875h.438z" fill="#f0f0f0"/>
	<path d="M7 3.063h-.438v.875H7zm-5.687-.438H.438v.438h.875zm1.313-.875H1.75v.438h.875zm-.876.438h-.437v.438h.438z" fill="#000"/>
	<path d="M1.75 2.625h-.437v.438h.438zm.438-.438H1.75v.438h.438zm.438.438h-.438v.438h.438zm.438-.875h-.439v.438h.438zm.438-.438h-.439v.438h.438zm0 3.063h-.439v.438h.438zm-.438.438h-.439v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438H1.75v.438h.438zm-.438.438h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M5.25.875h-.438v.438h.438zm.438 3.063H5.25v.438h.438zm-.438.438h-.438v.438h.438zm-.875.438h-.437v.438h.438zm-.438.438H3.5v.438h.438zm2.625-1.75h-.438v.438h.438z" fill="#ffb84b"/>
	<path d="M6.563 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.813 1.313h-.438v.438h.438zm-.438.438h-.437v.438h.438zm-.437.437H3.5v.438h.438zm-.438.437h-.437v.438h.438z" fill="#ffb84b"/>
	<path d="M4.375.875h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.938.875h-.875v.438h.875zm-.875.438h-.438v.438h.438zM5.688 0H4.375v.438h1.313z" fill="#000"/>
	<path d="M5.688.438H4.375v.438h1.313z" fill="#f0f0f0"/>
	<path d="M6.563 2.625H3.5v.438h3.063zM4.375.437h-.437v.438h.438zm1.75 0h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.435v.438h.438zm2.188 1.75h-.875v.438h.875zm-1.313.875h-.875v.438h.875zm.438-.438h-.438v.438h.438zm-1.75 1.313h-.873v.438h.875zm.438-.438h-.436v.438h.438zm-1.75 1.313H1.313v.438h1.313zm.875-2.625H.438v.438h3.063zm-.438 2.188h-.436v.438h.438zm-1.75 0H.875v.438h.438zm.438-.438h-.436v.438h.438zm.438-.438H1.75v.438h.438zm.438-.438h-.437v.438h.438zm.438-.438h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813.875h-.438v.438h.438z" fill="#ffe361"/>
`;function bt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${yt}
	</svg>`}var xt=F`
	<path d="M6.125 1.75v-.437H5.25V.438H3.5v.438h-.437v.438h-.438V.875H1.313v.438H.875v1.75H.438v1.313h.438v-.438h.438V3.5h2.188v-.875h.438v-.437h2.188v.438h.438V1.75z" fill="#b79cf8"/>
	<path d="M3.938 2.625v.438H3.5v.875h.438v.875h.875v.438h1.313v-.438h.438V2.625z" fill="#9af4dc"/>
	<path d="M1.75 4.375v1.75h.438v.438h1.313v-.438h.438v-1.75z" fill="#9af4dc"/>
	<path d="M3.5 6.125H2.188v.438h1.313zm2.625-1.313H4.812v.438h1.313zm.438-.438h-.438v.438h.438zM3.938 5.687H3.5v.438h.438z" fill="#6c9ca6"/>
	<path d="M3.938 3.063H3.5v.438h.438zm.875.438h-.438v.438h.438zm1.313-.875H3.938v.438h2.188z" fill="#f0f0f0"/>
	<path d="M3.5.438h-.437v.438h.438zm3.063.875h-.438v.438h.438zm-.438 2.188h-.438v.875h.438zm-2.187-.876H3.5v.438h.438z" fill="#000"/>
	<path d="M3.938 2.188H3.5v.438h.438z" fill="#816bee"/>
	<path d="M1.313 3.938H.875v.438h.438zm1.75 1.75h-.438v.438h.438zm-.438-.438h-.437v.438h.438z" fill="#000"/>
	<path d="M2.625 5.25h-.437v.438h.438zm3.063-.875H5.25v.438h.438zm-.438-.438h-.438v.438h.438zM2.187 6.125H1.75v.438h.438zm1.75 0H3.5v.438h.438zM.874 4.375H.438v.438h.438zm.438 1.75H.875v.438h.438zm-.438.438H.438v.438h.438zM6.563 1.75v.875h-.438v.438h.438v1.75h.438V1.75zM5.688.875V.438H5.25v.875h.875V.875zM2.625.438H1.313v.438h1.313zm3.063 2.625H4.375v.438h1.313zM3.063 4.376H1.75v.438h1.313zm.438 2.188H2.188v.438h1.313zM3.063.875h-.438v.438h.438zm-1.75 0H.875v.438h.438z" fill="#000"/>
	<path d="M2.625.875H1.313v.438h1.313zm.438.438h-.438v.438h.438zm-1.313.875h-.437v.438h.438zm-.875.875H.438v.438h.438zm.438-1.75H.875v.438h.438z" fill="#f0f0f0"/>
	<path d="M6.125 5.25H4.812v.438h1.313zm-1.75-.438V3.5h-.437v.438H3.5v.438h.438v1.75h.438v-.875h.438v-.438zm2.188 0h-.438v.438h.438zM.875 1.313H.438v1.75h.438zm-.437 1.75H0v1.313h.438zm1.313 1.75h-.438v1.313h.438zm1.75 0h-.438v.875h.438zm-3.063 0H0v1.75h.438zM5.25 0H3.5v.438h1.75z" fill="#000"/>
	<path d="M3.5.875h-.437v.438h.438zM5.25.437H3.5v.438h1.75z" fill="#f0f0f0"/>
	<path d="M6.125 2.188H3.938v.438h2.188z" fill="#000"/>
	<path d="M6.125 1.75v-.437h-.438v.438H3.938v.438h2.188v.438h.438V1.75z" fill="#816bee"/>
	<path d="M2.188 4.813H1.75v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063 2.625v.438h-1.75v.438h2.188v-.876z" fill="#816bee"/>
	<path d="M3.063 3.063v.438h-1.75v.438h2.188v-.876z" fill="#000"/>
	<path d="M1.313 3.5H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#816bee"/>
	<path d="M1.313 3.938v.438H.875v.438H.438v1.75h.438v-.438h.438V4.813h.438v-.438h1.75v-.437z" fill="#9af4dc"/>
	<path d="M1.313 4.375H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.313 5.688H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#6c9ca6"/>
	<path d="M3.5 3.938H1.313v.438h2.188z" fill="#f0f0f0"/>
`;function St(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${xt}
	</svg>`}var Ct=F`
	<path d="M6.125 2.188v-.875h-.438V.875h-.438V.438h-.875v.438h.438v.438h.438v1.75h-.438v.438h-.438v.438H2.625V3.5h-.437v-.437H1.75v-1.75h.438V.875h.438V.438H1.75v.438h-.437v.438H.875v.875H.438v2.625h.438v.875h.438v.438h.875v.438h2.625v-.438h.875v-.438h.438v-.875h.438V2.188z" fill="#b79cf8"/>
	<path d="M2.625 0H1.75v.438h.875zM.875 1.313H.438v.875h.438zm1.313 0H1.75v1.75h.438zm2.188 2.188H2.625v.438h1.75z" fill="#000"/>
	<path d="M4.375 3.938h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M.438 2.188H0v2.625h.438zm4.375 4.375H2.188v.438h2.625z" fill="#000"/>
	<path d="M.875 4.375H.438v.438h.438zm4.813.875h-.875v.438H2.188V5.25h-.875v-.438H.875v.875h.438v.438h.875v.438h2.625v-.438h.875v-.438h.438v-.875h-.438zm.875-.875h-.438v.438h.438z" fill="#816bee"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438z" fill="#000"/>
	<path d="M2.625.438H1.75v.438h.875zM1.75.875h-.437v.438h.438zm-.437.438H.875v.438h.438zm-.438.875H.438v.438h.438zm.438.438H.875v.438h.438zm.875.438H1.75v.438h.438zm.438.438h-.438v.438h.438zm2.625-.438h-.438v.438h.438zM4.813.439h-.438v.438h.438zm0 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063.438h-.438v.438h.438zm-.438.437h-.437v.438h.438zm0 2.188h-.437v.438h.438zm-1.75 1.75H.438v.875h.438zm.438.875H.875v.438h.438zM5.251 0h-.875v.438h.875zm.438 6.125h-.875v.438h.875zm-3.5 0h-.876v.438h.875zm4.374-4.812h-.438v.875h.438zm-1.313 0h-.438v1.75h.438zM7 2.188h-.438v2.625H7zM5.687.438h-.438v.438h.438zm.438.438h-.438v.438h.438zM4.375.438h-.437v.438h.438zm.438.438h-.438v.438h.438zm0 2.188h-.438v.438h.438zm1.75 1.75h-.438v.875h.438zm-.438.875h-.438v.438h.438z" fill="#000"/>
	<path d="M2.188.875H1.75v.438h.438z" fill="#b79cf8"/>
`;function wt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Ct}
	</svg>`}var Tt=F`
	<path d="M4.813 5.25v-.875h-.438v-.437h-1.75v.438h-.437v.875H1.75v1.313h3.5V5.251z" fill="#ffe361"/>
	<path d="M6.125 1.313V.875H5.25V.438h-3.5v.438H.875v.438H.438v2.625h.438v.438h.875v-.439h3.5v.438h.875v-.438h.438V1.313z" fill="#ff2c52"/>
	<path d="M5.25 0h-3.5v.438h3.5z" fill="#000"/>
	<path d="M5.25.438h-3.5v.438h3.5zm-3.5.437H.875v.438h.875zm4.375 0H5.25v.438h.875z" fill="#fff"/>
	<path d="M5.25 6.563h-3.5v.438h3.5zM.438 1.313H0v2.625h.438zM1.751.438H.875v.438h.875z" fill="#000"/>
	<path d="M.875 3.063v-1.75H.438v2.625h.875v-.875z" fill="#fff"/>
	<path d="M6.563 1.313h-.438v2.625h.438z" fill="#be0351"/>
	<path d="M6.563 2.625h-.875V3.5h.875zM5.25.875h-.875v.875h.875z" fill="#fff"/>
	<path opacity=".5" d="M6.563 2.625h-.438V3.5h.438z" fill="#be0351"/>
	<path d="M4.375 3.063h-1.75v.438h1.75zm.875.438h-.875v.438h.875zM2.625 3.5H1.75v.438h.875z" fill="#be0351"/>
	<path d="M2.625 4.375h-.437v.875h.438z" fill="#fff"/>
	<path d="M4.813 4.375h-.438v.875h.438zm0 .875v.875H1.75v.438h3.5V5.25z" fill="#ffb84b"/>
	<path d="M2.188 5.25H1.75v.875h.438z" fill="#fff"/>
	<path d="M1.75 3.938H.875v.438h.875zm4.375 0H5.25v.438h.875z" fill="#be0351"/>
	<path d="M3.5 2.625h-.875V3.5H3.5z" fill="#fff"/>
	<path opacity=".5" d="M3.5 3.063h-.875v.438H3.5z" fill="#be0351"/>
	<path d="M4.375 3.5h-1.75v.438h1.75z" fill="#000"/>
	<path d="M4.375 3.938h-1.75v.438h1.75z" fill="#fff"/>
	<path d="M.875.875H.438v.438h.438z" fill="#000"/>
	<path d="M2.188 1.313H1.75v.438h.438z" fill="#fff"/>
	<path d="M1.75 5.25h-.437v1.313h.438zm.438-.875h.438v-.437H1.75v.438H.875v.438h.875v.438h.438zM.875 3.938H.438v.438h.438zM7 1.313h-.438v2.625H7zM6.125.438H5.25v.438h.875zm.438.438h-.438v.438h.438zm-.438 3.5H5.25v-.438h-.875v.438h.438v.875h.438v1.313h.438V5.251h-.438v-.438h.875zh.438v-.438h-.438z" fill="#000"/>
`;function Et(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Tt}
	</svg>`}var Dt=F`
	<path d="M6.125 3.063v-.438H5.25v-.437h-.438V1.75h-.438V.875h-.436V.438h-.875v.438h-.438v.875h-.437v.438H1.75v.438H.875v.438H.438v.875h.438v.438h.875v.438h.438v.438h.438v.875h.438v.438h.875v-.438h.438v-.875h.438v-.438h.438v-.438h.875v-.44h.438v-.875z" fill="#47baff"/>
	<path d="M4.813 3.063h-.875v-.438h-.875v.438h-.875v.875h.875v.438h.875v-.438h.875z" fill="#b5e3ff"/>
	<path d="M1.313 0H.438v.438h.875zm.875.438h-.875v.438h.875zm-.438 1.75H.875v.438h.875zM.438.438H0v.875h.438z" fill="#000"/>
	<path d="M1.313.438H.438v.875h.438V.875h.438z" fill="#f0f0f0"/>
	<path d="M.438 3.063H0v.875h.438zM7.001.438h-.438v.875h.438zm-.438.875h-.438v.875h.438zm-5.688 0H.438v.875h.438zm1.75-.438h-.437v.875h.438zm2.188 0h-.438v.875h.438zM3.063.438h-.438v.438h.438z" fill="#000"/>
	<path d="M3.063.875h-.438v.438h.438zm.438.438h-.438v.438h.438zm-1.313.875H1.75v.438h.438zm-.875.437H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.313 6.563v-.438h.875V5.25H1.75v-.438H.875v.875H.438v.875z" fill="#b79cf8"/>
	<path d="M.875 5.688H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.188 1.75H1.75v.438h.438z" fill="#000"/>
	<path d="M2.188.875H.875v1.313h.875V1.75h.438zm3.938 1.313V.875H4.813v.875h.438v.438z" fill="#b79cf8"/>
	<path d="M2.188.875H1.75v.875h.438zm-.438.875h-.437v.438h.438zm4.375-.438h-.438v.875h.438zm.438-.438h-.438v.438h.438z" fill="#816bee"/>
	<path d="M5.688 6.563v-.438h-.875V5.25h.438v-.438h.875v.875h.438v.875z" fill="#b79cf8"/>
	<path d="M6.563 5.688h-.438v.438h.438zm-.438-.875h-.438v.438h.438z" fill="#816bee"/>
	<path d="M.875 2.625H.438v.438h.438zM7 3.063h-.438v.875H7zm-.438-.438h-.438v.438h.438zM4.374.437h-.436v.438h.438zm.875 1.313h-.438v.438h.438zM3.938 0h-.875v.438h.875z" fill="#000"/>
	<path d="M3.938.438h-.875v.438h.875zm0 2.625h-.875v.875h.875zM6.563.438h-.875v.438h.875zm-.875.438h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M3.938 2.188h-.875v.438h.875zm0 2.188h-.875v.438h.875zM6.563.001h-.875v.438h.875zm-.875.438h-.875v.438h.875zm.438 1.75h-.875v.438h.875zM1.313 6.563H.438v.438h.875zm.875-.438h-.875v.438h.875zm-.438-1.75H.875v.438h.875zM.437 5.688H0v.875h.438zm6.563 0h-.438v.875H7zm-.438-.875h-.438v.875h.438zm-5.687 0H.438v.875h.438zm1.75.438h-.437v.875h.438zm2.188 0h-.438v.875h.438zm-1.75.875h-.438v.438h.438zm-.875-1.313H1.75v.438h.438z" fill="#000"/>
	<path d="M2.188 5.25H1.75v.875h.438zm-.438-.438h-.437v.438h.438z" fill="#816bee"/>
	<path d="M.875 3.938H.438v.438h.438zm1.313-.875H1.75v.875h.438zm.875-.438h-.875v.438h.875zm0 1.313h-.875v.438h.875zm2.188-.875h-.438v.875h.438zm-.438-.438h-.875v.438h.875zm0 1.313h-.875v.438h.875zm1.75 0h-.438v.438h.438z" fill="#000"/>
	<path d="M6.563 3.063h-.438v.875h.438zm-.438-.438h-.438v.438h.438zm0 1.313h-.438v.438h.438zm-.875 0h-.438v.438h.438zm-1.313.875h-.874v.438h.875zm.438-.438h-.437v.438h.438zm-1.313 0h-.437v.438h.438zm.875 1.75h-.874v.438h.875zm.438-.438h-.437v.438h.438zm-1.313 0h-.437v.438h.438zm-.874-1.749H1.75v.438h.438zM.875 3.5H.438v.438h.438zm.438.438H.875v.438h.438z" fill="#4282d8"/>
	<path d="M4.375 6.125h-.437v.438h.438zm.875-1.313h-.438v.438h.438zm-1.313 1.75h-.874V7h.875zm2.625 0h-.875V7h.875zm-.875-.438h-.875v.438h.875zm.438-1.75H5.25v.438h.875z" fill="#000"/>
`;function Ot(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Dt}
	</svg>`}var kt=F`
	<path d="M3.938.438h-.875v1.75h.875zm.875 2.625v-.438h-.438v-.437h-1.75v.438h-.437v.438H.438v.875h1.75v.438h.438v.438h.438v1.75h.875v-1.75h.438v-.438h.438v-.439h1.75v-.875z" fill="#bcef42"/>
	<path d="M1.75 0h-.437v.438h.438zm.875 2.188h-.437v.438h.438zm2.188 0h-.438v.438h.438zM5.688 0H5.25v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438zM3.938 0h-.875v.438h.875z" fill="#000"/>
	<path d="M3.938.438h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M3.938 1.313h-.875v.438h.875zm0 .438h-.875v.438h.875z" fill="#7fb134"/>
	<path d="M3.938 5.25h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M3.938 6.125h-.875v.438h.875zm0-1.313h-.875v.438h.875z" fill="#7fb134"/>
	<path d="M3.938 2.625h-.875v.438h.875zm0 1.313h-.875v.438h.875zm.438-.875h-.438v.875h.438z" fill="#000"/>
	<path d="M5.25 3.063h-.438v.875h.438z" fill="#7fb134"/>
	<path d="M3.063 3.063h-.438v.875h.438z" fill="#000"/>
	<path d="M2.625 2.625h-.437V3.5h.438z" fill="#f0f0f0"/>
	<path d="M1.313.438H.875v.438h.438z" fill="#000"/>
	<path d="M1.313.438v.438H.875v.438H.438v.438h1.313V.438z" fill="#6be473"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.75 1.313H.438v.438h1.313z" fill="#008456"/>
	<path d="M5.25 5.25v1.313h.438v-.438h.438v-.438h.438v-.438zm-4.812 0v.438h.438v.438h.438v.438h.438V5.251z" fill="#6be473"/>
	<path d="M1.75 5.25H.438v.438h1.313z" fill="#f0f0f0"/>
	<path d="M1.313 5.688v.875h.438v-.875z" fill="#008456"/>
	<path d="M6.125 1.313V.875h-.438V.438h-.438v1.313h1.313v-.438z" fill="#6be473"/>
	<path d="M5.688.438H5.25v.438h.438zm0 2.625H5.25v.438h.438z" fill="#f0f0f0"/>
	<path d="M6.563 3.5H5.25v.438h1.313z" fill="#7fb134"/>
	<path d="M6.563 1.313H5.25v.438h1.313z" fill="#008456"/>
	<path d="M.875.875H.438v.438h.438zM3.063.437h-.438v1.75h.438zm1.313 0h-.438v1.75h.438zm2.625 2.625h-.438v.875h.438zm-.438-.438h-1.75v.438h1.75zm0 1.313h-1.75v.438h1.75zM.438 3.063H0v.875h.438zm1.75-.438H.438v.438h1.75z" fill="#000"/>
	<path d="M1.75 3.063H.438v.875h.438V3.5h.875z" fill="#f0f0f0"/>
	<path d="M2.188 3.938H.438v.438h1.75zM.438 1.313H0v.438h.438zm1.313 5.25h-.438v.438h.438zm.875-2.188h-.438v.438h.438z" fill="#000"/>
	<path d="M1.75 3.5h-.437v.438h.438zm.438-.438H1.75v.875h.438z" fill="#7fb134"/>
	<path d="M2.188 3.063H1.75v.875h.438z" fill="#3f581a"/>
	<path d="M4.375 4.375h-1.75v.438h1.75z" fill="#7fb134"/>
	<path d="M4.375 2.188h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M4.813 4.375h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813 3.938h-.438v.438h.438z" fill="#7fb134"/>
	<path d="M5.688 6.563H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zM3.939 6.562h-.876V7h.875zm-2.625-.438H.875v.438h.438zm-.438-.438H.438v.438h.438zm2.188-.875h-.439v1.75h.438zm1.313 0h-.439v1.75h.438zM1.75 1.75H.438v.438h1.75V.438H1.75zm3.5 0V.438h-.438v1.75h1.75V1.75z" fill="#000"/>
	<path d="M.438 4.813v.438h1.313v1.313h.438v-1.75zm4.375 0v1.75h.438V5.25h1.313v-.438zM.438 5.25H0v.438h.438z" fill="#000"/>
	<path d="M5.688 6.125H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438z" fill="#008456"/>
	<path d="M5.688 5.25H5.25v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.938 3.063h-.875v.875h.875z" fill="#7fb134"/>
	<path d="M3.938 1.75h-.875v.438h.875zm0 3.063h-.875v.438h.875zm1.313-1.75h-.438v.875h.438z" fill="#3f581a"/>
`;function At(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${kt}
	</svg>`}var jt=F`
	<path d="M4.813 4.375h.438v-.437h1.313V3.5H5.251v-.437h-.438V1.75h.875v-.437H4.375v.438H3.063v-.438h-.438V.875H1.75v.438h-.437v.438H.875v.438H.438v2.625h.438v.438h.438v.438h.438v-.875h1.75v.438h-.439v.438h.438v.438h.875v-.438h1.313v-.438h-.875z" fill="#54cfff"/>
	<path d="M3.938 4.813H3.5v.438h.438zm1.75.438H5.25v.438h.438zm.875-1.75h-.438v.438h.438zM5.25 3.063h-.438v.438h.438zM1.312 4.376H.875v.438h.438zm.438.438h-.437v.875h.438zm2.625.875H3.063v.438h1.313zm0-1.313h-.437v.438h.438z" fill="#4282D8"/>
	<path d="M3.938 0H3.5v.438h.438zm.438.438h-.438v.438h.438zm-.876 0H1.75v.438H3.5zM1.75.875h-.437v.438h.438zm1.313 0h-.438v.438h.438zm.438.438h-.438v.438h.438zm.875 0h-.438v.438h.438zM5.689.875H4.376v.438h1.313zm.438.438h-.438v.438h.438zm-4.814 0H.875v.438h.438zm-.438.437H.438v.438h.438zm-.437.438H0v2.625h.438zm.875.438H.875v1.75h.438zm.438-.438h-.438v.438h.438zm2.188-.438H1.75v.438h2.188z" fill="#000"/>
	<path d="M3.938 1.75H3.5v.875h.438zm1.75 0h-.875v.438h.875z" fill="#000"/>
	<path d="M5.25 1.75h-.438v1.313h.438zm1.313 1.313H5.25v.438h1.313zm.438.438h-.438v.438h.438zm-2.625-.875h-.438v1.75h.438zm2.188 1.313H5.251v.438h1.313zm-1.313.438h-.438v.875h.438z" fill="#000"/>
	<path d="M5.688 4.813h-.875v.438h.875zm.438.438h-.438v.438h.438zm-.438.438H4.375v.438h1.313zm-1.313.438h-1.75v.438h1.75zM3.5 4.814H1.75v.438H3.5zm-.875 1.75h-.437v.438h.438zm-.438-.438H1.75v.438h.438zm-.438-.438h-.436v.438h.438zm.438-.438H1.75v.438h.438zm.875 0h-.437v.438h.438zm-1.75 0H.875v.438h.438zm-.438-.438H.438v.438h.438zm.875-.438h-.436v.438h.438zm2.188 0H3.5v.438h.438z" fill="#000"/>
	<path d="M3.938 2.625H3.5v-.437H1.75v.438h-.437v1.75h.438v.438h1.75v-.438h.438z" fill="#9af4dc"/>
	<path d="M3.5 4.375H1.75v.438H3.5zm-1.75-.437h-.437v.438h.438zm2.188 0H3.5v.438h.438z" fill="#6c9ca6"/>
	<path d="M1.75 2.625h-.437v.438h.438zm.875.438h-.437v.438h.438zm.875-.875H1.75v.438H3.5z" fill="#f0f0f0"/>
	<path d="M3.5 5.688h-.437v.438h.438z" fill="#000"/>
	<path d="M.875 2.188H.438v.875h.438zm.875-.875h-.437v.438h.438zm.875-.438H1.75v.438h.875zm3.063.438H4.375v.438h1.313zM3.938.438H3.5v.438h-.437v.438h.438v.438h.438v-.439h.438V.875h-.439zM2.625 5.25h-.437v.438H1.75v.438h.438v.438h.438v-.438h.438v-.438h-.439z" fill="#f0f0f0"/>
`;function Mt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${jt}
	</svg>`}var Nt=F`
	<path d="M5.688 1.313V.875h-.875v.438h-.438V.875h-.437V.438h-.875v.438h-.438v.438h-.437V.875h-.875v.438H.875v1.75h.875v.438h.438v-.438h2.625v.438h.438v-.438h.875v-1.75z" fill="#d1cdd5"/>
	<path d="M6.125 3.938V3.5h-1.75v-.437h-1.75v.438H.875v.438H.438v1.313h.438v.438h1.75v.438h.438v.438h.875v-.438h.438V5.69h1.75v-.438h.438V3.938z" fill="#57595f"/>
	<path d="M3.938 0h-.875v.438h.875zm-.875.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm1.313 0h-.875v.438h.875zm.438.438h-.438v.438h.438zm-1.313 0h-.438v.438h.438zM2.625.875h-.437v.438h.438zM2.188.438h-.875v.438h.875zm-1.313.875H.438v1.75h.438zm.438-.438H.875v.438h.438zM.875 3.5H.438v.438h.438zm-.437.438H0v1.313h.438zm.438 1.313H.438v.438h.438zm1.75.438H.875v.438h1.75zm.438.438h-.439v.438h.438zm.875.438h-.876v.438h.875zm.438-.438h-.439v.438h.438zm1.75-.438h-1.75v.438h1.75zm.438-.438h-.438v.438h.438zm.438-1.313h-.438v1.313h.438zM6.565 3.5h-.438v.438h.438zm0-2.188h-.438v1.75h.438zM2.188 3.5H1.75v.438h.438zm.438-.438h-.438V3.5h.438zm1.75-.438H2.625v.438h1.75zm.438.438h-.438V3.5h.438zm.438.438h-.438v.438h.438zm.438-.438h-.438V3.5h.875v-.437zm-4.377.001H.875v.438h.875v-.438z" fill="#000"/>
	<path d="M.875 4.813H.438v.438h.438zm.438.438H.875v.438h.438zm1.75.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm-.438.438h-.875v.438h.875zm2.188-.875h-.438v.438h.438zm.438-1.313h-.438v1.313h.438z" fill="#35363a"/>
	<path d="M1.313 2.625H.875v.438h.438zm.875.438H1.75v.438h.438zm3.063 0h-.438v.438h.438zm-2.626-.438h-.437v.438h.438zm2.188 0h-.438v.438h.438z" fill="#847d8b"/>
	<path d="M5.25 3.063h-.438v.438h.438zm-.875-.875h-1.75v.438h1.75zm1.75-.438h-.438v1.313h.438z" fill="#847d8b"/>
	<path d="M1.75 1.75h-.437v.438h.438zm-.437-.437H.875v.438h.438zm.875-.438h-.875v.438h.875zm.875 0h-.438v.438h.438zm.875-.438h-.875v.438h.875zm.438.438h-.438v.438h.438zm1.313 0h-.875v.438h.875zm.438.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M.875 3.938H.438v.438h.438zm.438-.438H.875v.438h.438zm1.313 0h-.438v.438h.438zm1.75-.438H2.625V3.5h1.75zm.875.875h-.438v.438h.438zm.875-.438h-.875v.438h.875z" fill="#d8d8d8"/>
`;function Pt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Nt}
	</svg>`}var Ft=F`
	<path d="M6.125 1.75v-.437h-.438V.875h-.438V.438H2.625v.438H1.75v.438h-.437v.438H.875v.875H.438v2.188h.438v.438h.438v.438h.438v.438h.438v.438h2.188v-.438h.875v-.438h.438v-.438h.438v-.875h.438V1.75z" fill="#bcef42"/>
	<path d="M6.563.438h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M1.313 5.688H.438v.438h.875z" fill="#bcef42"/>
	<path d="M1.75 6.125H.438v.438h1.313z" fill="#7fb134"/>
	<path d="M6.563 3.5h-.438v.875h.438z" fill="#816bee"/>
	<path d="M5.25.438H2.625v.438H5.25z" fill="#f0f0f0"/>
	<path d="M5.25.875H2.625v.438H5.25z" fill="#b79cf8"/>
	<path d="M4.375 6.125H2.188v.438h2.188z" fill="#816bee"/>
	<path d="M6.563.875h-.438v.438h.438z" fill="#bcef42"/>
	<path d="M2.625 2.188h-.437v.438h.438zM1.313 1.75H.875v.438h.438zm.438-.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.625 1.313h-.437v.438h.438zm3.063 0H5.25v.438h.438z" fill="#b79cf8"/>
	<path d="M2.188.875H1.75v.438h.438zm.875 1.75h-.438v.438h.438zM.875 5.25H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M6.125 4.813h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438z" fill="#816bee"/>
	<path d="M6.563.438v.875h-.438V.875h-.438v.438h.438v.438h.438v2.625h.438V.438zm-5.25.875H.875v.438h.438zm.438-.438h.875V.438H1.75zh-.438v.438h.438zm4.813 3.5h-.438v.875h.438zM.875 1.75H.438v.875h.438zM5.25 6.125h-.875v.438h.875zm.875-.875h-.438v.438h.438zm-4.812 0H.875v.438h.438zm.438.438h-.438v.438h.438zm-.875-.875H.438v.438h.438zm4.813.875h-.438v.438h.438zM.438 2.625H0v3.938h.438z" fill="#000"/>
	<path d="M5.25.875h.438V.438h.875V0H2.625v.438H5.25zM2.188 6.563v-.438H1.75v.438H.438v.438h3.938v-.438z" fill="#000"/>
	<path d="M.875 2.625H.438V3.5h.438z" fill="#f0f0f0"/>
	<path d="M4.375 2.625H3.5v.438h.875zm-.438 1.75h-.874v.438h.875zm.875-1.313h-.438v.875h.438zm-3.5 1.75h.875v-.438H1.75V2.188h-.437zm3.5-3.063H3.063v.438h1.75zm-.438 3.5H2.625v.438h1.75zm2.188-3.063h-.438v1.313h.438zM.875 3.5H.438v1.313h.438zm1.313-1.75H1.75v.438h.438zm1.313 1.313h-.438v.438h.438zm-.438.875h-.438v.438h.438zm-.438.875h-.437v.438h.438zm1.75-.875h-.437v.438h.438zm.438.875h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-2.188-1.75v-.437h-.438v.438h-.437v1.313h.438V2.625zm3.063-.875h-.438v.438h.438zm-.875.438h-.438v.438h.438zm.438.438h-.438v1.75h.438zM1.313 4.813H.875v.438h.438zm.438.438h-.438v.438h.438zm.438.438H1.75v.438h.438z" fill="#b79cf8"/>
`;function It(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Ft}
	</svg>`}var Lt=F`
	<path d="M6.125 1.75v-.437h-.438V.875h-.438V.438H1.75v.438h-.437v.438H.875v.438H.438v2.625h.438v.438h.438v.438h.438v.875h.438v.438h2.625v-.438h.438v-.875h.438v-.438h.438v-.438h.438V1.75z" fill="#d1cdd5"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438zm-.438.438H.438v.438h.438zm.875 3.938h-.437v.875h.438zm-.438-.438H.875v.438h.438zm.875 1.313H1.75v.438h.438zM.874 4.376H.438v.438h.438z" fill="#000"/>
	<path d="M1.75 4.813h-.437v.438h.438zm.438.875H1.75v.438h.438zm-.875-1.313H.875v.438h.438zm1.75-1.313H1.75v1.313h1.313z" fill="#847d8b"/>
	<path d="M3.063 3.5h-.875v.875h.875z" fill="#57595f"/>
	<path d="M5.25 3.063H3.938v1.313h1.313z" fill="#847d8b"/>
	<path d="M5.25 3.5h-.875v.875h.875z" fill="#57595f"/>
	<path d="M5.25 5.254h.438v-.438H5.25zm-.438.875h.438v-.438h-.438zm.875-1.313h.438v-.438h-.438z" fill="#847d8b"/>
	<path d="M.438 1.75H0v2.625h.438z" fill="#000"/>
	<path d="M.875 1.75H.438v2.625h.438z" fill="#fff"/>
	<path d="M5.25.879h.438V.441H5.25zm.438.438h.438V.879h-.438zm.438.438h.438v-.438h-.438zM5.251 6.13h.438v-.875h-.438zm.438-.875h.438v-.438h-.438zm-.875 1.313h.438V6.13h-.438zm1.313-1.75h.438V4.38h-.438zm.438-.438h.438V1.755h-.438z" fill="#000"/>
	<path d="M6.125 4.379h.438V1.754h-.438z" fill="#847d8b"/>
	<path d="M1.75 0v.438h3.5V0z" fill="#000"/>
	<path d="M1.75.875h-.437v.438h.438zm-.437.438H.875v.438h.438zm.438.438h-.438v.438h.438zm3.5-.433h.438V.88h-.438zm.438.438h.438v-.438h-.438zM1.75.438v.438h3.5V.438z" fill="#fff"/>
	<path d="M2.188 6.563v.438h2.625v-.438z" fill="#000"/>
	<path d="M2.188 6.125v.438h2.625v-.438z" fill="#847d8b"/>
	<path d="M3.063 5.688h-.438v.875h.438zm1.313 0h-.438v.875h.438z" fill="#57595f"/>
`;function Rt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Lt}
	</svg>`}var zt=F`
	<path d="M3.063 0H1.75v.438h1.313zm1.75.438h-1.75v.438h1.75zm-.875 2.187H3.5v1.75h.438zm-3.5-.437H0v2.625h.438zM6.563.875h-1.75v.438h1.75z" fill="#000"/>
	<path d="M3.063.438H1.75v.438h1.313zm1.75.438h-1.75v.438h1.75zm1.75.438h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M3.063 6.563H1.75v.438h1.313z" fill="#000"/>
	<path d="M2.625 6.125v-.438h-.437v-.875H1.75V2.188h.438v-.875h.438V.875H1.75v.438H.875v1.75H.438v1.75h.438v.875h.438v.438h.438v.438h1.313v-.438z" fill="#ffe361"/>
	<path d="M3.063 6.125H1.75v.438h1.313z" fill="#ffb84b"/>
	<path d="M4.813 6.125h-1.75v.438h1.75z" fill="#000"/>
	<path d="M4.375 5.688V5.25h-.437v-.875H3.5v-1.75h.438V1.75h.438v-.437H3.063v.438h-.438v1.313h-.437v1.75h.438v.875h.438v.438h1.75v-.438z" fill="#ffe361"/>
	<path d="M6.563 5.688h-1.75v.438h1.75zM1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438zm-.438.438H.438v.875h.438zm6.125 0h-.438v.438H7zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.875h.438zm.875 3.063h-.438v.438h.438zm-.438-.438h-.438v.438h.438zm-.438-.875h-.438v.875h.438zm-.438-.875h-.438v.875h.438zM1.747 6.127h-.434v.438h.438zm-.438-.438H.875v.438h.438zm-.438-.875H.438v.875h.438zm1.313-2.625H1.75v2.625h.438zM3.059.876h-.434v.438h.438zm-.434.437h-.437v.875h.438z" fill="#000"/>
	<path d="M.875 2.188H.438v.875h.438zm1.75 0h-.437v.875h.438z" fill="#f0f0f0"/>
	<path d="M2.188 1.313H1.75v.875h.438z" fill="#ffb84b"/>
	<path d="M4.813 1.313h-.438v.438h.438z" fill="#000"/>
	<path d="M1.75.875h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.625.875h-.437v.438h.438zm1.313.875H3.5v.875h.438zm.438-.438h-.438v.438h.438zm-2.188 3.5H1.75v.438h.438zm-.438.875h-.437v.438h.438zm-.438-.875H.875v.875h.438zm2.188.875v-.438h-.437v-.438h-.438v.875h.438v.438h1.75v-.438zm.438-1.313H3.5v.438h.438z" fill="#ffb84b"/>
	<path d="M4.375 5.688V5.25h-.437v-.875H3.5v-1.75h.438V1.75h.438v-.437H3.063v.438h-.438v1.313h-.437v1.75h.438v.875h.438v.438h1.75v-.438z" fill="url(#a)"/>
	<path d="M6.125 5.25v-.438h-.438v-.874h-.438v-.875h.438v-.875h.438V1.75H4.812v.438h-.438v.438h-.436v1.75h.438v.875h.438v.438h1.75v-.438z" fill="#ff2c52"/>
	<path d="M5.688 2.188H5.25v.875h.438zm.438-.438h-.438v.438h.438zm-.438 2.188H5.25v.438h.438zM5.25 5.251v-.438h-.875v.438h.438v.438h1.75v-.438z" fill="#be0351"/>
	<path d="M1.313 1.313H.875v.438h.438zm0 1.75H.875v.438h.438zm1.75-1.75h-.438v.438h.438zm1.75.438h-.438v.438h.438zm-.438.875h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.375 1.75h-.437v.875h.438zM3.062 5.688h-.437v.438h.438zm-.438-.875h-.436v.875h.438zm2.188.438h-.438v.438h.438zm-.438-.875h-.436v.875h.438z" fill="#000"/>
	<defs>
		<radialGradient id="a" cx=".75" cy=".5" r="1" fx=".75" fy=".5">
		<stop stop-color="#ff2c52" offset="30%"/>
		<stop stop-color="#ffe361" offset="70%"/>
		</radialGradient>
	</defs>
`;function Bt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${zt}
	</svg>`}var Vt=F`
	<path d="M4.813.438v.438h-.438v.438h-.437v.438H3.5v.438h-.437v.875h-.438v.438H3.5v.875h.438v-.44h.875V3.5h.438v-.437h.438v-.438h.438v-.437h.438V.438z" fill="#d1cdd5"/>
	<path d="M1.313 3.938h.438v.438h.875v.875h.438v.438h.875v.438h.875v-.875h-.876v-.438H3.5v-.438h-.437v-.438h-.438V3.5h-.437v-.437H1.75v-.875H.875v.875h.438z" fill="#ffe361"/>
	<path d="M2.188 4.813h-.875v.875h.875zm-.875.875H.438v.875h.875z" fill="#ffe361"/>
	<path d="M4.813.438h-.438v.438h.438zm-.438.438h-.437v.438h.438zm-.437.437H3.5v.438h.438zM3.5 1.75h-.437v.438h.438zm-.437.438h-.438v.875h.438zm-.875 0H1.75v.875h.438zm-1.313 0H.438v.875h.438zm.438.875H.875v.875h.438zm3.5.875h-.875v.438h.875zm0 .875h-.875v.438h.875zm.438.438h-.438v.875h.438z" fill="#000"/>
	<path d="M6.563.438h-.438v1.75h.438z" fill="#847d8b"/>
	<path d="M.438 5.688H0v.875h.438zm4.375.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875z" fill="#000"/>
	<path d="M2.188 5.25h-.875v.438h.875zm-.875.875H.438v.438h.875z" fill="#ffb84b"/>
	<path d="M1.313 6.125v.438h.438v-.438h.438v-.438h-.876zm1.313-.875v-.875H1.75v-.437h-.437v.875h.875v.875h.875V5.25zm-1.313 0v-.438H.875v.438H.438v.438h.875zm0 1.313H.438v.438h.875zM1.75 1.75H.875v.438h.875zm1.313 2.188v.438h.438V3.5h-.876v.438z" fill="#000"/>
	<path d="M5.688 1.313H5.25v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.436v.438h.438zm-.436.436H3.5v.438h.438z" fill="#847d8b"/>
	<path d="M3.063 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.75 3.5h-.437v.438h.438zm-.437-.875H.875v.438h.438zm.875 1.313H1.75v.438h.438zm.875.875h-.438v.438h.438zm.438.438h-.438v.438h.438zm.875.438h-.438v.438h.438z" fill="#ffb84b"/>
	<path d="M3.938 4.375H3.5v.438h.438zM2.625 3.063h-.437v.438h.438zm3.938-.875h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438-3.5V.44h1.75v1.75h.438V0z" fill="#000"/>
	<path d="M4.813 5.25h-.438v.438h.438zm-.875-.438H3.5v.438h.438zM3.5 4.374h-.437v.438h.438zm-.437-.436h-.438v.438h.438zM2.625 3.5h-.437v.438h.438zm-.437-.437H1.75v.438h.438zM3.5 2.188h-.437v.438h1.313v-.438h-.438V1.75H3.5zM4.375.875v.438h-.437v.438h1.313v-.438h-.438V.875zm1.75-.438H4.812v.438h1.313z" fill="#f0f0f0"/>
	<path d="M6.125 2.188h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.873.436H3.5v.438h.438z" fill="#847d8b"/>
	<path d="M1.75 2.188h-.437v.438h.438zm0 2.625h-.437v.438h.438zm-.875.875H.438v.438h.438z" fill="#f0f0f0"/>
`;function Ht(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Vt}
	</svg>`}var Ut=F`
	<path d="M5.688 2.625v-.437H5.25V1.75h-.438v-.437h-.438V.875h-.436V.438h-.875v.438h-.438v.438h-.437v.438H1.75v.438h-.437v.438H.875v.875H.438v2.188h.438v.438h.875v.438h3.5v-.438h.875v-.438h.438V3.5h-.438v-.875z" fill="#0abbff"/>
	<path d="M3.063 0v.438h.875V0zm-.438.438v.438h.438V.438zm1.313 0v.438h.438V.438zm.438.438v.438h.438V.875zm.438.438v.438h.438v-.439zm.438.438v.438h.438v-.44zm.438.438v.438h.438v-.44zm.438.438v.875h.438v-.878zm-5.69-.003V3.5h.438v-.875zM0 3.5v2.188h.438V3.5zm6.563 0v2.188h.438V3.5zM2.188.875v.438h.438V.875zm-.438.438v.438h.438v-.438zm-.437.437v.438h.438V1.75zm-.438.438v.438h.438v-.438zm-.438 3.5v.438h.438v-.438zm5.688 0v.438h.438v-.438zm-4.375.875v.438h3.5v-.438z" fill="#000"/>
	<path d="M1.75 6.125v.438h3.5v-.438z" fill="#4282d8"/>
	<path d="M.875 6.125v.438h.875v-.438zm5.25.438v-.438H5.25v.438z" fill="#000"/>
	<path d="M3.063.438v.438h.875V.438z" fill="#fff"/>
	<path opacity=".5" d="M4.813 3.5v-.437h-.438v-.438h-.437v-.437h-.875v.438h-.438v.438h-.437v.438H1.75v1.313h.438v.438h2.625v-.438h.438V3.5z" fill="#fff"/>
	<path d="M2.625.875v.438h.438V.875zm-.437.438v.438h.438v-.438zm.438.438v.438h.438V1.75zM1.75 1.75v.438h.438V1.75zm-.437.438v.438h.438v-.438zm-.438.437V3.5h.438v-.875zM.438 3.5v.875h.438V3.5z" fill="#fff"/>
	<path d="M5.25 2.188v.438h.438v-.438zm.438.438v.875h.438v-.876zm.438.875v1.75h-.438v.438H5.25v.438h.875v-.438h.438V3.5zM.875 6.125h.875v-.438H.875z" fill="#4282d8"/>
`;function Wt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Ut}
	</svg>`}var Gt=globalThis.$discordMessage??{};function Kt(){return Gt}var qt={blue:`https://cdn.discordapp.com/embed/avatars/0.png`,gray:`https://cdn.discordapp.com/embed/avatars/1.png`,green:`https://cdn.discordapp.com/embed/avatars/2.png`,orange:`https://cdn.discordapp.com/embed/avatars/3.png`,red:`https://cdn.discordapp.com/embed/avatars/4.png`,pink:`https://cdn.discordapp.com/embed/avatars/5.png`},Jt=Kt().avatars??{},Yt=Object.assign(qt,Jt,{default:qt[Jt.default]??Jt.default??qt.blue}),Xt=Kt().profiles??{},Zt=Kt().defaultTheme===`light`?`light`:`dark`,Qt=Kt().defaultMode===`compact`?`compact`:`cozy`,$t=Kt().defaultBackground===`none`?`none`:`discord`,en=new Map([[`heart`,mt()],[`crystal`,it()],[`diamond`,ot()],[`explosion`,ct()],[`flame`,ut()],[`flower`,ft()],[`key`,gt()],[`leaf`,vt()],[`lightning`,bt()],[`magic`,St()],[`moon`,wt()],[`mushroom`,Et()],[`mythical`,Ot()],[`ornament`,At()],[`plasma`,Mt()],[`rock`,Pt()],[`shell`,It()],[`skull`,Rt()],[`sun`,Bt()],[`sword`,Ht()],[`water`,Wt()]]),tn=class extends Error{constructor(e){super(e),this.name=`DiscordComponentsError`}},nn=new Intl.DateTimeFormat(`en-US`,{day:`2-digit`,month:`2-digit`,year:`numeric`}),rn=new Intl.DateTimeFormat(`en-US`,{hour12:!0,hour:`2-digit`,minute:`2-digit`}),an=new Intl.DateTimeFormat(`en-US`,{hour12:!1,hour:`2-digit`,minute:`2-digit`}),on=e=>e instanceof Date?nn.format(e):e,sn=(e,t=!1)=>e instanceof Date?t?an.format(e):rn.format(e):e;function cn(e,t=!1,n=!1){if(!(e instanceof Date)&&typeof e!=`string`)throw TypeError(`Timestamp prop must be a Date object or a string.`);return t?sn(e,n):on(e)}function ln(e){if(e)return en.get(e)??e}var un=F`
	<path
		fill="currentColor"
		d="M10 5V3H5.375C4.06519 3 3 4.06519 3 5.375V18.625C3 19.936 4.06519 21 5.375 21H18.625C19.936 21 21 19.936 21 18.625V14H19V19H5V5H10Z"
	/>
	<path fill="currentColor" d="M21 2.99902H14V4.99902H17.586L9.29297 13.292L10.707 14.706L19 6.41302V9.99902H21V2.99902Z"
	/>
`;function dn(e={}){return P`<svg ${U(e)} class="discord-button-launch" aria-hidden="false" width="16" height="16" viewBox="0 0 24 24">
		${un}
	</svg>`}var fn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},W=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},pn=(()=>{let e=[z(`discord-button`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[],x,S=[],C=[];var w=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[B({reflect:!0,attribute:`emoji`})],l=[B({reflect:!0,attribute:`emoji-name`})],f=[B({reflect:!0,attribute:`url`})],h=[B({type:Boolean,reflect:!0,attribute:`disabled`})],v=[B({reflect:!0,attribute:`type`})],x=[B({reflect:!0,attribute:`modal-id`})],fn(this,null,a,{kind:`accessor`,name:`emoji`,static:!1,private:!1,access:{has:e=>`emoji`in e,get:e=>e.emoji,set:(e,t)=>{e.emoji=t}},metadata:s},o,c),fn(this,null,l,{kind:`accessor`,name:`emojiName`,static:!1,private:!1,access:{has:e=>`emojiName`in e,get:e=>e.emojiName,set:(e,t)=>{e.emojiName=t}},metadata:s},u,d),fn(this,null,f,{kind:`accessor`,name:`url`,static:!1,private:!1,access:{has:e=>`url`in e,get:e=>e.url,set:(e,t)=>{e.url=t}},metadata:s},p,m),fn(this,null,h,{kind:`accessor`,name:`disabled`,static:!1,private:!1,access:{has:e=>`disabled`in e,get:e=>e.disabled,set:(e,t)=>{e.disabled=t}},metadata:s},g,_),fn(this,null,v,{kind:`accessor`,name:`type`,static:!1,private:!1,access:{has:e=>`type`in e,get:e=>e.type,set:(e,t)=>{e.type=t}},metadata:s},y,b),fn(this,null,x,{kind:`accessor`,name:`modalId`,static:!1,private:!1,access:{has:e=>`modalId`in e,get:e=>e.modalId,set:(e,t)=>{e.modalId=t}},metadata:s},S,C),fn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),w=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host > *:first-child {
			display: flex;
			justify-content: center;
			align-items: center;
			cursor: pointer;
			margin: 4px 8px 4px 0;
			padding: 2px 16px;
			width: auto;
			height: 32px;
			min-width: 60px;
			min-height: 32px;
			-webkit-transition:
				background-color 0.17s ease,
				color 0.17s ease;
			transition:
				background-color 0.17s ease,
				color 0.17s ease;
			border-radius: 3px;
			font-size: 14px;
			font-weight: 500;
			line-height: 16px;
			text-decoration: none !important;
			/* CSS Reset to unset button styling */
			border-width: unset;
			border-style: unset;
			border-color: unset;
			border-image: unset;
			box-sizing: unset;
			font-family: 'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif;
		}

		.success {
			color: #fff;
			background-color: #3ba55d;
		}

		.success.hoverable:hover {
			background-color: #2d7d46;
		}

		.destructive {
			color: #fff;
			background-color: #ed4245;
		}

		.destructive.hoverable:hover {
			background-color: #c03537;
		}

		.primary {
			color: #fff;
			background-color: #5865f2;
		}

		.primary.hoverable:hover {
			background-color: #4752c4;
		}

		.secondary {
			color: #fff;
			background-color: #4f545c;
		}

		.secondary.hoverable:hover {
			background-color: #5d6269;
		}

		.disabled {
			cursor: not-allowed !important;
			opacity: 0.5;
		}

		.launch {
			margin-left: 8px;
		}

		.emoji {
			margin-right: 4px;
			object-fit: contain;
			width: 1.375em;
			height: 1.375em;
			vertical-align: bottom;
		}
	`;#e=W(this,o,void 0);get emoji(){return this.#e}set emoji(e){this.#e=e}#t=(W(this,c),W(this,u,`emoji`));get emojiName(){return this.#t}set emojiName(e){this.#t=e}#n=(W(this,d),W(this,p,void 0));get url(){return this.#n}set url(e){this.#n=e}#r=(W(this,m),W(this,g,!1));get disabled(){return this.#r}set disabled(e){this.#r=e}#i=(W(this,_),W(this,y,`secondary`));get type(){return this.#i}set type(e){this.#i=e}#a=(W(this,b),W(this,S,void 0));get modalId(){return this.#a}set modalId(e){this.#a=e}validButtonTypes=(W(this,C),new Set([`primary`,`secondary`,`success`,`destructive`]));checkType(){if(this.type){if(typeof this.type!=`string`)throw TypeError("DiscordButton `type` prop must be a string.");if(!this.validButtonTypes.has(this.type))throw RangeError("DiscordButton `type` prop must be one of: 'primary', 'secondary', 'success', 'destructive'")}}checkParentElement(){if(this.parentElement?.tagName.toLowerCase()!==`discord-action-row`)throw new tn(`All <discord-button> components must be direct children of <discord-action-row>.`)}handleButtonClick(){if(this.modalId){let e=this.parentElement?.parentElement?.parentElement?.parentElement;if(e?.tagName?.toLowerCase()===`discord-messages`){let t=e?.querySelector(`discord-modal`),n=t?.shadowRoot?.querySelector(`dialog#${this.modalId}`),r=n?.querySelector(`div.discord-modal-box`);n instanceof HTMLDialogElement&&r instanceof HTMLDivElement&&(n.showModal(),r.style.display=`flex`,t&&(t.originalBodyOverflow=globalThis.getComputedStyle(globalThis.document.body).overflow,globalThis.document.body.style.overflow=`hidden`))}}}render(){this.checkType(),this.checkParentElement();let e=this.url&&!this.disabled,t=P`
			${H(this.emoji,()=>P`<img src=${this.emoji} alt=${this.emojiName} draggable="true" class="emoji" />`)}
			<span>
				<slot></slot>
			</span>
			${H(this.url,()=>dn())}
		`;return e?P`<a class="secondary" href=${this.url} target="_blank" rel="noopener noreferrer">${t}</a>`:P`<button
			class=${ze({[this.type]:!0,disabled:this.disabled,hoverable:!this.disabled})}
			@click=${this.handleButtonClick}
		>
			${t}
		</button>`}static{W(r,n)}};return r})(),mn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},hn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[z(`discord-italic`)],t,n=[],r,i=R;var a=class extends i{static{r=this}static{let o=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;mn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:o},null,n),a=r=t.value,o&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:o})}static styles=s`
		:host > em {
			font-style: italic;
		}
	`;render(){return P`
			<em>
				<slot></slot>
			</em>
		`}static{hn(r,n)}};return r})();var gn=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function _n(e){return e}var vn=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new gn(this.context,this.host,this.t,this.subscribe))}},yn=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},bn=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},xn=class extends yn{constructor(e,t,n){super(t.context===void 0?n:t.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=e=>{if(e.context!==this.context||(e.contextTarget??e.composedPath()[0])===this.host)return;let t=new Set;for(let[e,{consumerHost:n}]of this.subscriptions)t.has(e)||(t.add(e),n.dispatchEvent(new gn(this.context,n,e,!0)));e.stopPropagation()},this.host=e,this.context=t.context===void 0?t:t.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new bn(this.context,this.host))}};function Sn({context:e}){return(t,n)=>{let r=new WeakMap;if(typeof n==`object`)return{get(){return t.get.call(this)},set(e){return r.get(this).setValue(e),t.set.call(this,e)},init(t){return r.set(this,new xn(this,{context:e,initialValue:t})),t}};{t.constructor.addInitializer((t=>{r.set(t,new xn(t,{context:e}))}));let i=Object.getOwnPropertyDescriptor(t,n),a;if(i===void 0){let e=new WeakMap;a={get(){return e.get(this)},set(t){r.get(this).setValue(t),e.set(this,t)},configurable:!0,enumerable:!0}}else{let e=i.set;a={...i,set(t){r.get(this).setValue(t),e?.call(this,t)}}}Object.defineProperty(t,n,a);return}}}function Cn({context:e,subscribe:t}){return(n,r)=>{typeof r==`object`?r.addInitializer((function(){new vn(this,{context:e,callback:e=>{n.set.call(this,e)},subscribe:t})})):n.constructor.addInitializer((n=>{new vn(n,{context:e,callback:e=>{n[r]=e},subscribe:t})}))}}var G=e=>e??L,wn=F`
	<path
		fill="currentColor"
		d="M18.91 12.98a5.45 5.45 0 0 1 2.18 6.2c-.1.33-.09.68.1.96l.83 1.32a1 1 0 0 1-.84 1.54h-5.5A5.6 5.6 0 0 1 10 17.5a5.6 5.6 0 0 1 5.68-5.5c1.2 0 2.32.36 3.23.98Z"
	/>
	<path
		fill="currentColor"
		d="M19.24 10.86c.32.16.72-.02.74-.38L20 10c0-4.42-4.03-8-9-8s-9 3.58-9 8c0 1.5.47 2.91 1.28 4.11.14.21.12.49-.06.67l-1.51 1.51A1 1 0 0 0 2.4 18h5.1a.5.5 0 0 0 .49-.5c0-4.2 3.5-7.5 7.68-7.5 1.28 0 2.5.3 3.56.86Z"
	/>
`;function Tn(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 20 20"
		xmlns="http://www.w3.org/2000/svg"
	>
		${wn}
	</svg>`}var En=F`
	<path
		fill="currentColor"
		fill-rule="evenodd"
		clip-rule="evenodd"
		d="M10.99 3.16A1 1 0 1 0 9 2.84L8.15 8H4a1 1 0 0 0 0 2h3.82l-.67 4H3a1 1 0 1 0 0 2h3.82l-.8 4.84a1 1 0 0 0 1.97.32L8.85 16h4.97l-.8 4.84a1 1 0 0 0 1.97.32l.86-5.16H20a1 1 0 1 0 0-2h-3.82l.67-4H21a1 1 0 1 0 0-2h-3.82l.8-4.84a1 1 0 1 0-1.97-.32L15.15 8h-4.97l.8-4.84ZM14.15 14l.67-4H9.85l-.67 4h4.97Z"
	/>
`;function Dn(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${En}
	</svg>`}var On=F`
	<path
		fill="currentColor"
		d="M12 2.81a1 1 0 0 1 0-1.41l.36-.36a1 1 0 0 1 1.41 0l9.2 9.2a1 1 0 0 1 0 1.4l-.7.7a1 1 0 0 1-1.3.13l-9.54-6.72a1 1 0 0 1-.08-1.58l1-1L12 2.8ZM12 21.2a1 1 0 0 1 0 1.41l-.35.35a1 1 0 0 1-1.41 0l-9.2-9.19a1 1 0 0 1 0-1.41l.7-.7a1 1 0 0 1 1.3-.12l9.54 6.72a1 1 0 0 1 .07 1.58l-1 1 .35.36ZM15.66 16.8a1 1 0 0 1-1.38.28l-8.49-5.66A1 1 0 1 1 6.9 9.76l8.49 5.65a1 1 0 0 1 .27 1.39ZM17.1 14.25a1 1 0 1 0 1.11-1.66L9.73 6.93a1 1 0 0 0-1.11 1.66l8.49 5.66Z"
	/>
`;function kn(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${On}
	</svg>`}var An=F`
	<path
		fill="currentColor"
		fill-rule="evenodd"
		clip-rule="evenodd"
		d="M6 9h1V6a5 5 0 0 1 10 0v3h1a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3Zm9-3v3H9V6a3 3 0 1 1 6 0Zm-1 8a2 2 0 0 1-1 1.73V18a1 1 0 1 1-2 0v-2.27A2 2 0 1 1 14 14Z"
	/>
`;function jn(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${An}
	</svg>`}var Mn=F`
	<path
		fill="currentColor"
		d="M12 3a1 1 0 0 0-1-1h-.06a1 1 0 0 0-.74.32L5.92 7H3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h2.92l4.28 4.68a1 1 0 0 0 .74.32H11a1 1 0 0 0 1-1V3ZM15.1 20.75c-.58.14-1.1-.33-1.1-.92v-.03c0-.5.37-.92.85-1.05a7 7 0 0 0 0-13.5A1.11 1.11 0 0 1 14 4.2v-.03c0-.6.52-1.06 1.1-.92a9 9 0 0 1 0 17.5Z"
	/>
	<path
		fill="currentColor"
		d="M15.16 16.51c-.57.28-1.16-.2-1.16-.83v-.14c0-.43.28-.8.63-1.02a3 3 0 0 0 0-5.04c-.35-.23-.63-.6-.63-1.02v-.14c0-.63.59-1.1 1.16-.83a5 5 0 0 1 0 9.02Z"
	/>
`;function Nn(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Mn}
	</svg>`}var Pn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},K=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Fn=_n(`light-theme`),In=_n(`compact-mode`),Ln=_n(`no-background`);(()=>{let e=[z(`discord-messages`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[];var x=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[Sn({context:Fn}),B({type:Boolean,reflect:!0,attribute:`light-theme`})],l=[Sn({context:Ln}),B({type:Boolean,reflect:!0,attribute:`no-background`})],f=[Sn({context:In}),B({type:Boolean,reflect:!0,attribute:`compact-mode`})],h=[B({reflect:!0,attribute:`channel-type`})],v=[B({reflect:!0,attribute:`channel-name`})],Pn(this,null,a,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},o,c),Pn(this,null,l,{kind:`accessor`,name:`noBackground`,static:!1,private:!1,access:{has:e=>`noBackground`in e,get:e=>e.noBackground,set:(e,t)=>{e.noBackground=t}},metadata:s},u,d),Pn(this,null,f,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},p,m),Pn(this,null,h,{kind:`accessor`,name:`channelType`,static:!1,private:!1,access:{has:e=>`channelType`in e,get:e=>e.channelType,set:(e,t)=>{e.channelType=t}},metadata:s},g,_),Pn(this,null,v,{kind:`accessor`,name:`channelName`,static:!1,private:!1,access:{has:e=>`channelName`in e,get:e=>e.channelName,set:(e,t)=>{e.channelName=t}},metadata:s},y,b),Pn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),x=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			color: #fff;
			background-color: #36393e;
			display: block;
			font-size: 16px;
			font-family: 'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif;
			line-height: 170%;
			border: 1px solid rgba(255, 255, 255, 0.05);
		}

		:host([light-theme]) {
			color: #747f8d;
			background-color: #fff;
			border-color: #dedede;
		}

		:host([no-background]) {
			background-color: unset;
		}

		::slotted(*) {
			padding-top: 0.125rem;
			padding-bottom: 0.125rem;
		}

		::slotted(*:first-child) {
			margin-top: 0.5rem;
		}

		::slotted(*:not(:first-child)) {
			margin-top: 1.0625rem;
		}

		:host([compact-mode]) ::slotted(*:not(:first-child)) {
			margin-top: unset;
		}

		::slotted(*:last-child) {
			margin-bottom: 0.5rem;
			border-bottom-width: 0;
		}

		:host .discord-channel-header {
			display: flex;
			align-items: center;
			padding: 0.5rem 1rem;
			box-shadow:
				0 2px 0 0 rgba(0, 0, 0, 0.05),
				0 1.5px 0 0 rgba(0, 0, 0, 0.05),
				0 1px 0 0 rgba(0, 0, 0, 0.16);
		}

		:host .discord-channel-icon {
			height: 24px;
			width: auto;
			margin: 0 8px;
			position: relative;
			flex: 0 0 auto;
			color: #80848e;
		}

		:host([light-theme]) .discord-channel-icon {
			color: #6d6f78;
		}

		:host .discord-channel-name {
			margin: 0 8px 0 0;
			flex: 0 0 auto;
			min-width: auto;
		}
	`;#e=K(this,o,!1);get lightTheme(){return this.#e}set lightTheme(e){this.#e=e}#t=(K(this,c),K(this,u,!1));get noBackground(){return this.#t}set noBackground(e){this.#t=e}#n=(K(this,d),K(this,p,!1));get compactMode(){return this.#n}set compactMode(e){this.#n=e}#r=(K(this,m),K(this,g,void 0));get channelType(){return this.#r}set channelType(e){this.#r=e}#i=(K(this,_),K(this,y,void 0));get channelName(){return this.#i}set channelName(e){this.#i=e}connectedCallback(){super.connectedCallback(),(this.lightTheme||Zt===`light`&&this.lightTheme)&&(this.lightTheme=!0),(this.compactMode||Qt===`compact`&&this.compactMode)&&(this.compactMode=!0),(this.noBackground||$t===`none`&&this.noBackground)&&(this.noBackground=!0)}render(){let e;switch(this.channelType){case`text`:e=P`${Dn()}`;break;case`voice`:e=P`${Nn()}`;break;case`locked`:e=P`${jn()}`;break;case`thread`:e=P`${kn()}`;break;case`forum`:e=P`${Tn()}`}return P`
			${H(this.channelType&&this.channelName,()=>P`<div class="discord-channel-header">
						<div class="discord-channel-icon">${e}</div>
						<div class="discord-channel-name">${this.channelName}</div>
					</div>`)}
			<slot></slot>
		`}constructor(){super(...arguments),K(this,b)}static{K(r,n)}};return r})();var Rn=F`
	<path d="M7.4,11.17,4,8.62,5,7.26l2,1.53L10.64,4l1.36,1Z" fill="currentColor" />
`;function zn(e={}){return P`<svg
		${U(e)}
		class="discord-application-tag-verified"
		aria-label="Verified App"
		aria-hidden="false"
		width="16"
		height="16"
		viewBox="0 0 16 15.2"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Rn}
	</svg>`}var Bn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Vn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[z(`discord-verified-author-tag`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[];var f=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[B({type:Boolean})],l=[Cn({context:In}),B({type:Boolean,reflect:!0,attribute:`compact-mode`})],Bn(this,null,a,{kind:`accessor`,name:`verified`,static:!1,private:!1,access:{has:e=>`verified`in e,get:e=>e.verified,set:(e,t)=>{e.verified=t}},metadata:s},o,c),Bn(this,null,l,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},u,d),Bn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),f=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			background-color: #5865f2;
			color: #fff;
			font-size: 0.625em;
			margin-left: 4px;
			border-radius: 3px;
			line-height: 100%;
			text-transform: uppercase;
			display: inline-flex;
			align-items: center;
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host .discord-application-tag-verified {
			display: inline-block;
			width: 0.9375rem;
			height: 0.9375rem;
			margin-left: -0.25rem;
		}

		:host([compact-mode]) {
			padding-left: 10px;
			padding-right: 4px;
			margin-right: 0.25rem;
			margin-left: 0px !important;
			margin-top: 0px !important;
		}

		:host([compact-mode]) .discord-application-tag-verified {
			margin-right: 0.7em;
			margin-left: -0.7em;
		}
	`;#e=Vn(this,o,!1);get verified(){return this.#e}set verified(e){this.#e=e}#t=(Vn(this,c),Vn(this,u,!1));get compactMode(){return this.#t}set compactMode(e){this.#t=e}render(){return P`${H(this.verified,()=>zn())}App`}constructor(){super(...arguments),Vn(this,d)}static{Vn(r,n)}};return r})();var Hn=`important`,Un=` !`+Hn,Wn=Le(class extends Re{constructor(e){if(super(e),e.type!==V.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Un);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?Hn:``):n[e]=r}}return I}}),q=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},J=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Gn=(()=>{let e=[z(`discord-author-info`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[],x,S=[],C=[],w,T=[],ee=[],E,te=[],ne=[],D,O=[],re=[],k,A=[],j=[],M,ie=[],ae=[],oe,se=[],ce=[],N,le=[],ue=[];var de=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[B()],l=[B({type:Boolean})],f=[B({type:Boolean})],h=[B({type:Boolean,attribute:`official-app`})],v=[B({type:Boolean})],x=[B({attribute:`role-color`})],w=[B({attribute:`role-icon`})],E=[B({attribute:`role-name`})],D=[B({attribute:`clan-icon`})],k=[B({attribute:`clan-tag`})],M=[B({type:Boolean})],oe=[Cn({context:In}),B({type:Boolean,reflect:!0,attribute:`compact-mode`})],N=[Cn({context:Fn}),B({type:Boolean,reflect:!0,attribute:`light-theme`})],q(this,null,a,{kind:`accessor`,name:`author`,static:!1,private:!1,access:{has:e=>`author`in e,get:e=>e.author,set:(e,t)=>{e.author=t}},metadata:s},o,c),q(this,null,l,{kind:`accessor`,name:`bot`,static:!1,private:!1,access:{has:e=>`bot`in e,get:e=>e.bot,set:(e,t)=>{e.bot=t}},metadata:s},u,d),q(this,null,f,{kind:`accessor`,name:`server`,static:!1,private:!1,access:{has:e=>`server`in e,get:e=>e.server,set:(e,t)=>{e.server=t}},metadata:s},p,m),q(this,null,h,{kind:`accessor`,name:`officialApp`,static:!1,private:!1,access:{has:e=>`officialApp`in e,get:e=>e.officialApp,set:(e,t)=>{e.officialApp=t}},metadata:s},g,_),q(this,null,v,{kind:`accessor`,name:`op`,static:!1,private:!1,access:{has:e=>`op`in e,get:e=>e.op,set:(e,t)=>{e.op=t}},metadata:s},y,b),q(this,null,x,{kind:`accessor`,name:`roleColor`,static:!1,private:!1,access:{has:e=>`roleColor`in e,get:e=>e.roleColor,set:(e,t)=>{e.roleColor=t}},metadata:s},S,C),q(this,null,w,{kind:`accessor`,name:`roleIcon`,static:!1,private:!1,access:{has:e=>`roleIcon`in e,get:e=>e.roleIcon,set:(e,t)=>{e.roleIcon=t}},metadata:s},T,ee),q(this,null,E,{kind:`accessor`,name:`roleName`,static:!1,private:!1,access:{has:e=>`roleName`in e,get:e=>e.roleName,set:(e,t)=>{e.roleName=t}},metadata:s},te,ne),q(this,null,D,{kind:`accessor`,name:`clanIcon`,static:!1,private:!1,access:{has:e=>`clanIcon`in e,get:e=>e.clanIcon,set:(e,t)=>{e.clanIcon=t}},metadata:s},O,re),q(this,null,k,{kind:`accessor`,name:`clanTag`,static:!1,private:!1,access:{has:e=>`clanTag`in e,get:e=>e.clanTag,set:(e,t)=>{e.clanTag=t}},metadata:s},A,j),q(this,null,M,{kind:`accessor`,name:`verified`,static:!1,private:!1,access:{has:e=>`verified`in e,get:e=>e.verified,set:(e,t)=>{e.verified=t}},metadata:s},ie,ae),q(this,null,oe,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},se,ce),q(this,null,N,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},le,ue),q(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),de=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			display: inline-flex;
			align-items: center;
			font-size: 16px;
			text-underline-offset: 1px;
			margin-right: 0.25rem;
		}

		:host .discord-author-username {
			color: #fff;
			font-size: 1em;
			font-weight: 500;
		}

		:host .discord-author-username:hover {
			text-decoration: underline;
			cursor: pointer;
		}

		:host([light-theme]) .discord-author-username {
			color: #23262a;
		}

		:host .discord-clan-tag {
			background-color: oklab(0.431937 0.00109309 -0.0132537 / 0.54);
			color: #fff;
			font-size: 12px;
			font-weight: 500;
			margin-left: 0.25rem;
			border-radius: 4px;
			line-height: 100%;
			text-transform: uppercase;
			display: inline-flex;
			width: max-content;
			gap: 0.25rem;
			justify-content: space-between;
			align-items: center;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			height: 1.2rem;
			min-width: 45px;
			line-height: 1rem !important;
			transition: background-color 100ms ease-in-out;
			cursor: pointer;
		}

		:host .discord-clan-tag:hover {
			background-color: oklab(0.431937 0.00109309 -0.0132537 / 0.34);
		}

		:host([light-theme]) .discord-clan-tag {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.09);
			color: #000;
		}

		:host([light-theme]) .discord-clan-tag:hover {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.03);
		}

		:host([compact-mode]) .discord-clan-tag {
			margin-left: 0rem;
		}

		:host .discord-clan-tag span,
		:host .discord-clan-tag svg,
		:host .discord-clan-tag img {
			user-select: none;
			-webkit-user-select: none;
		}

		:host .discord-application-tag {
			background-color: #5865f2;
			color: #fff;
			font-size: 0.625em;
			border-radius: 3px;
			line-height: 100%;
			text-transform: uppercase;

			/* Use flex layout to ensure both verified icon and "BOT" text are aligned to center */
			display: inline-flex;
			align-items: center;

			/* Styling taken through Inspect Element on Discord client for Windows */
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host .discord-official-application {
			background-color: #5865f2;
			color: #fff;
			font-size: 0.625em;
			margin-left: 4px;
			border-radius: 3px;
			line-height: 100%;
			text-transform: uppercase;

			/* Use flex layout to ensure both verified icon and "BOT" text are aligned to center */
			display: flex;
			align-items: center;

			/* Styling taken through Inspect Element on Discord client for Windows */
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host([compact-mode]) .discord-official-application {
			margin-right: 5px;
			margin-left: 0px !important;
		}

		:host .discord-application-tag.discord-application-tag-op {
			background-color: #c9cdfb;
			color: #4752c4;
			border-radius: 0.4rem;
		}

		:host .discord-author-role-icon {
			margin-left: 0.25rem;
			vertical-align: top;
			height: calc(1rem + 4px);
			width: calc(1rem + 4px);
		}

		:host([compact-mode]) .discord-author-username {
			margin-right: 0.25rem;
		}

		:host([compact-mode]) .discord-application-tag {
			padding-left: 10px;
			padding-right: 4px;
			margin-right: 0.25rem;
		}
	`;#e=J(this,o,void 0);get author(){return this.#e}set author(e){this.#e=e}#t=(J(this,c),J(this,u,!1));get bot(){return this.#t}set bot(e){this.#t=e}#n=(J(this,d),J(this,p,!1));get server(){return this.#n}set server(e){this.#n=e}#r=(J(this,m),J(this,g,!1));get officialApp(){return this.#r}set officialApp(e){this.#r=e}#i=(J(this,_),J(this,y,!1));get op(){return this.#i}set op(e){this.#i=e}#a=(J(this,b),J(this,S,void 0));get roleColor(){return this.#a}set roleColor(e){this.#a=e}#o=(J(this,C),J(this,T,void 0));get roleIcon(){return this.#o}set roleIcon(e){this.#o=e}#s=(J(this,ee),J(this,te,void 0));get roleName(){return this.#s}set roleName(e){this.#s=e}#c=(J(this,ne),J(this,O,void 0));get clanIcon(){return this.#c}set clanIcon(e){this.#c=e}#l=(J(this,re),J(this,A,void 0));get clanTag(){return this.#l}set clanTag(e){this.#l=e}#u=(J(this,j),J(this,ie,!1));get verified(){return this.#u}set verified(e){this.#u=e}#d=(J(this,ae),J(this,se,!1));get compactMode(){return this.#d}set compactMode(e){this.#d=e}#f=(J(this,ce),J(this,le,!1));get lightTheme(){return this.#f}set lightTheme(e){this.#f=e}render(){let e=ln(this.clanIcon),t=this.clanTag?.slice(0,4);return P`${H(this.compactMode,()=>null,()=>P`<span class="discord-author-username" style="${Wn({color:this.roleColor??void 0})}">${this.author}</span>`)}
		${H(this.roleIcon&&!this.compactMode,()=>P`<img
					class="discord-author-role-icon"
					src=${G(this.roleIcon)}
					height="20"
					width="20"
					alt=${G(this.roleName)}
					draggable="false"
				/>`)}
		${H(this.bot&&!this.server&&!this.officialApp,()=>P`<discord-verified-author-tag .verified=${this.verified}></discord-verified-author-tag>`)}
		${H(this.server&&!this.bot&&!this.officialApp,()=>P`<span class="discord-application-tag">Server</span>`)}
		${H(this.officialApp&&!this.server&&!this.bot,()=>P`<span class="discord-official-application">${zn()}OFFICIAL</span>`)}
		${H(this.op,()=>P`<span class="discord-application-tag discord-application-tag-op">OP</span>`)}
		${H(this.compactMode,()=>P`<span class="discord-author-username" style="${Wn({color:this.roleColor??void 0})}">${this.author}</span>`)}
		${H(this.clanIcon&&this.clanTag&&this.clanTag?.length>0,()=>P`
				<span class="discord-clan-tag">
					${e===`string`?P`<img srcset=${G(e)} alt=${G(t)} width="12" height="12" draggable="false" />`:e}
					<span>${t}</span>
				</span>
			`)} `}constructor(){super(...arguments),J(this,ue)}static{J(r,n)}};return r})(),Kn=F`
 	<path 
		fill="currentColor" 
 		d="M15.56 11.77c.2-.1.44.02.44.23a4 4 0 1 1-4-4c.21 0 .33.25.23.44a2.5 2.5 0 0 0 3.32 3.32Z"
 	/>
  	<path 
		fill="currentColor" 
  		fill-rule="evenodd" 
  		d="M22.89 11.7q.105.3 0 .6C22.27 13.9 19.1 21 12 21c-7.11 0-10.27-7.11-10.89-8.7a.83.83 0 0 1 0-.6C1.73 10.1 4.9 3 12 3c7.11 0 10.27 7.11 10.89 8.7m-4.5-3.62A15.1 15.1 0 0 1 20.85 12c-.38.88-1.18 2.47-2.46 3.92C16.87 17.62 14.8 19 12 19s-4.87-1.38-6.39-3.08A15.1 15.1 0 0 1 3.15 12c.38-.88 1.18-2.47 2.46-3.92C7.13 6.38 9.2 5 12 5s4.87 1.38 6.39 3.08" 
  		clip-rule="evenodd"
  	/>
`;function qn(e={}){return P`<svg
		${U(e)}
		class="discord-message-ephemeral-icon"
		aria-hidden="false"
		width="16"
		height="16"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Kn}
	</svg>`}var Y=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},X=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Jn=(()=>{let e=[z(`discord-message`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[],x,S=[],C=[],w,T=[],ee=[],E,te=[],ne=[],D,O=[],re=[],k,A=[],j=[],M,ie=[],ae=[],oe,se=[],ce=[],N,le=[],ue=[],de,fe=[],F=[],I,L=[],pe=[],me,he=[],ge=[],_e,ve=[],ye=[],be,xe=[],Se=[],Ce,we=[],Te=[],Ee,De=[],Oe=[],ke,Ae=[],je=[],Me,Ne=[],Pe=[],Fe,Ie=[],V=[],Le,Re=[],Be=[];var Ve=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[B()],l=[B()],f=[B()],h=[B({type:Boolean})],v=[B({type:Boolean})],x=[B({type:Boolean,attribute:`official-app`})],w=[B({type:Boolean})],E=[B({type:Boolean})],D=[B({type:Boolean})],k=[B({attribute:`role-color`})],M=[B({attribute:`role-icon`})],oe=[B({attribute:`role-name`})],N=[B({attribute:`clan-icon`})],de=[B({attribute:`clan-tag`})],I=[B({type:Boolean,reflect:!0})],me=[B({type:Boolean,reflect:!0})],_e=[B({type:String,converter:e=>cn(e,!1,!1),attribute:!0})],be=[B({type:Boolean,attribute:`twenty-four`})],Ce=[B({type:Boolean,attribute:`message-body-only`})],Ee=[Cn({context:Fn}),B({type:Boolean,reflect:!0,attribute:`light-theme`})],ke=[Cn({context:In}),B({type:Boolean,reflect:!0,attribute:`compact-mode`})],Me=[Cn({context:Ln}),B({type:Boolean,reflect:!0,attribute:`no-background`})],Fe=[B({type:Boolean,reflect:!0,attribute:`has-thread`})],Le=[B({reflect:!1,attribute:`dismiss-message-clicked`})],Y(this,null,a,{kind:`accessor`,name:`profile`,static:!1,private:!1,access:{has:e=>`profile`in e,get:e=>e.profile,set:(e,t)=>{e.profile=t}},metadata:s},o,c),Y(this,null,l,{kind:`accessor`,name:`author`,static:!1,private:!1,access:{has:e=>`author`in e,get:e=>e.author,set:(e,t)=>{e.author=t}},metadata:s},u,d),Y(this,null,f,{kind:`accessor`,name:`avatar`,static:!1,private:!1,access:{has:e=>`avatar`in e,get:e=>e.avatar,set:(e,t)=>{e.avatar=t}},metadata:s},p,m),Y(this,null,h,{kind:`accessor`,name:`bot`,static:!1,private:!1,access:{has:e=>`bot`in e,get:e=>e.bot,set:(e,t)=>{e.bot=t}},metadata:s},g,_),Y(this,null,v,{kind:`accessor`,name:`server`,static:!1,private:!1,access:{has:e=>`server`in e,get:e=>e.server,set:(e,t)=>{e.server=t}},metadata:s},y,b),Y(this,null,x,{kind:`accessor`,name:`officialApp`,static:!1,private:!1,access:{has:e=>`officialApp`in e,get:e=>e.officialApp,set:(e,t)=>{e.officialApp=t}},metadata:s},S,C),Y(this,null,w,{kind:`accessor`,name:`verified`,static:!1,private:!1,access:{has:e=>`verified`in e,get:e=>e.verified,set:(e,t)=>{e.verified=t}},metadata:s},T,ee),Y(this,null,E,{kind:`accessor`,name:`op`,static:!1,private:!1,access:{has:e=>`op`in e,get:e=>e.op,set:(e,t)=>{e.op=t}},metadata:s},te,ne),Y(this,null,D,{kind:`accessor`,name:`edited`,static:!1,private:!1,access:{has:e=>`edited`in e,get:e=>e.edited,set:(e,t)=>{e.edited=t}},metadata:s},O,re),Y(this,null,k,{kind:`accessor`,name:`roleColor`,static:!1,private:!1,access:{has:e=>`roleColor`in e,get:e=>e.roleColor,set:(e,t)=>{e.roleColor=t}},metadata:s},A,j),Y(this,null,M,{kind:`accessor`,name:`roleIcon`,static:!1,private:!1,access:{has:e=>`roleIcon`in e,get:e=>e.roleIcon,set:(e,t)=>{e.roleIcon=t}},metadata:s},ie,ae),Y(this,null,oe,{kind:`accessor`,name:`roleName`,static:!1,private:!1,access:{has:e=>`roleName`in e,get:e=>e.roleName,set:(e,t)=>{e.roleName=t}},metadata:s},se,ce),Y(this,null,N,{kind:`accessor`,name:`clanIcon`,static:!1,private:!1,access:{has:e=>`clanIcon`in e,get:e=>e.clanIcon,set:(e,t)=>{e.clanIcon=t}},metadata:s},le,ue),Y(this,null,de,{kind:`accessor`,name:`clanTag`,static:!1,private:!1,access:{has:e=>`clanTag`in e,get:e=>e.clanTag,set:(e,t)=>{e.clanTag=t}},metadata:s},fe,F),Y(this,null,I,{kind:`accessor`,name:`highlight`,static:!1,private:!1,access:{has:e=>`highlight`in e,get:e=>e.highlight,set:(e,t)=>{e.highlight=t}},metadata:s},L,pe),Y(this,null,me,{kind:`accessor`,name:`ephemeral`,static:!1,private:!1,access:{has:e=>`ephemeral`in e,get:e=>e.ephemeral,set:(e,t)=>{e.ephemeral=t}},metadata:s},he,ge),Y(this,null,_e,{kind:`accessor`,name:`timestamp`,static:!1,private:!1,access:{has:e=>`timestamp`in e,get:e=>e.timestamp,set:(e,t)=>{e.timestamp=t}},metadata:s},ve,ye),Y(this,null,be,{kind:`accessor`,name:`twentyFour`,static:!1,private:!1,access:{has:e=>`twentyFour`in e,get:e=>e.twentyFour,set:(e,t)=>{e.twentyFour=t}},metadata:s},xe,Se),Y(this,null,Ce,{kind:`accessor`,name:`messageBodyOnly`,static:!1,private:!1,access:{has:e=>`messageBodyOnly`in e,get:e=>e.messageBodyOnly,set:(e,t)=>{e.messageBodyOnly=t}},metadata:s},we,Te),Y(this,null,Ee,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},De,Oe),Y(this,null,ke,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},Ae,je),Y(this,null,Me,{kind:`accessor`,name:`noBackground`,static:!1,private:!1,access:{has:e=>`noBackground`in e,get:e=>e.noBackground,set:(e,t)=>{e.noBackground=t}},metadata:s},Ne,Pe),Y(this,null,Fe,{kind:`accessor`,name:`hasThread`,static:!1,private:!1,access:{has:e=>`hasThread`in e,get:e=>e.hasThread,set:(e,t)=>{e.hasThread=t}},metadata:s},Ie,V),Y(this,null,Le,{kind:`accessor`,name:`dismissMessageClicked`,static:!1,private:!1,access:{has:e=>`dismissMessageClicked`in e,get:e=>e.dismissMessageClicked,set:(e,t)=>{e.dismissMessageClicked=t}},metadata:s},Re,Be),Y(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),Ve=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			color: #dcddde;
			display: flex;
			flex-direction: column;
			font-size: 0.9em;
			font-family: 'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif;

			position: relative;
			word-wrap: break-word;
			-webkit-user-select: text;
			-moz-user-select: text;
			-ms-user-select: text;
			user-select: text;
			-webkit-box-flex: 0;
			-ms-flex: 0 0 auto;
			flex: 0 0 auto;
			min-height: 1.375rem;
			padding-left: 1em;
			padding-right: 48px;
			margin-top: inherit;
			margin-bottom: inherit;
			line-height: 16px;
		}

		.discord-message-inner {
			display: flex;
			position: relative;
			-webkit-box-flex: 0;
			-ms-flex: 0 0 auto;
			flex: 0 0 auto;
		}

		.discord-message-inner-center {
			align-items: center;
		}

		:host([message-body-only]) {
			margin-top: 0px !important;
			padding-top: 0.125rem !important;
			padding-bottom: 0.0625rem !important;
		}

		:host([highlight]),
		:host([ephemeral]) {
			padding-right: 5px;
			position: relative;
		}

		:host([highlight])::before,
		:host([ephemeral])::before {
			content: '';
			position: absolute;
			display: block;
			top: 0;
			left: 0;
			bottom: 0;
			pointer-events: none;
			width: 2px;
		}

		:host([highlight]) {
			background-color: rgba(250, 166, 26, 0.1);
		}

		:host([highlight][light-theme]) {
			background-color: rgba(250, 166, 26, 0.1);
		}

		:host([highlight])::before {
			background-color: #faa61a;
		}

		:host([light-theme][highlight])::before {
			background-color: #af7615;
		}

		:host([ephemeral]) {
			background-color: rgba(88, 101, 242, 0.05);
		}

		:host([ephemeral]:hover) {
			background-color: rgba(88, 101, 242, 0.1);
		}

		:host([ephemeral])::before {
			background-color: #5865f2;
		}

		:host([light-theme]) {
			color: #2e3338;
			border-color: #eceeef;
		}

		.discord-author-avatar {
			margin-right: 16px;
			margin-top: 5px;
			min-width: 40px;
			z-index: 1;
			display: flex;
		}

		.discord-author-avatar img {
			width: 40px;
			height: 40px;
			border-radius: 50%;
			cursor: pointer;
		}

		.discord-message-timestamp {
			color: #72767d;
			font-size: 12px;
			margin-left: 3px;
		}

		.discord-message-body-only-indent {
			width: 56px;
		}

		:host(:hover) .discord-message-timestamp-hover::before {
			content: attr(datetime);
		}

		:host([light-theme]) .discord-message-timestamp {
			color: #747f8d;
		}

		.discord-message-edited {
			color: #72767d;
			font-size: 10px;
		}

		:host([light-theme]) .discord-message-edited {
			color: #99aab5;
		}

		.discord-message-content {
			width: 100%;
			line-height: 160%;
			font-weight: normal;
			padding-top: 2px;
		}

		.discord-message-body {
			font-size: 1rem;
			font-weight: 400;
			word-break: break-word;
			position: relative;
		}

		:host([light-theme]) .discord-message-timestamp,
		:host([compact-mode]) .discord-message:hover .discord-message-timestamp {
			color: #99aab5;
		}

		:host([light-theme][compact-mode]).discord-message-timestamp {
			color: #d1d9de;
		}

		:host([compact-mode]) .discord-message-timestamp {
			display: inline-block;
			width: 3.1rem;
			text-align: right;
			font-size: 0.6875rem;
			line-height: 1.375rem;
			margin-right: 0.375rem;
			margin-left: 0;
			text-indent: 0;
		}

		:host([compact-mode]) .discord-message-body {
			line-height: 1.375rem;
			padding-left: 10px;
			margin-left: -6px;
		}

		:host([compact-mode]) .discord-message-compact-indent {
			padding-left: 10px;
		}

		:host .discord-message-markup {
			font-size: 1rem;
			line-height: 1.375rem;
			word-wrap: break-word;
			user-select: text;
			font-weight: 400;
			display: inline;
		}

		:host(:hover) {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.03);
		}

		:host([highlight]:hover) {
			background-color: hsl(40 calc(1 * 86.4%) 56.9%/0.08);
		}

		:host([has-thread]):after {
			width: 2rem;
			left: 2.2rem;
			top: 4.8rem;
			border-left: 2px solid #4f545c !important;
			border-bottom: 2px solid #4f545c !important;
			border-bottom-left-radius: 8px !important;
			bottom: 29px;
			content: '';
			position: absolute;
		}

		:host([light-theme][has-Thread]):after {
			border-color: #747f8d !important;
		}

		.discord-message-ephemeral {
			margin-top: 4px;
			font-size: 12px;
			font-weight: 400;
			color: #72767d;
		}

		:host([light-theme]) .discord-message-ephemeral {
			color: #747f8d;
		}

		.discord-message-ephemeral .discord-message-ephemeral-link {
			color: #00aff4;
			font-weight: 500;
			cursor: pointer;
		}

		.discord-message-ephemeral .discord-message-ephemeral-link:hover {
			text-decoration: underline;
		}

		.discord-message-ephemeral .discord-message-ephemeral-icon {
			margin-right: 4px;
			vertical-align: text-bottom;
		}
	`;#e=X(this,o,void 0);get profile(){return this.#e}set profile(e){this.#e=e}#t=(X(this,c),X(this,u,`User`));get author(){return this.#t}set author(e){this.#t=e}#n=(X(this,d),X(this,p,void 0));get avatar(){return this.#n}set avatar(e){this.#n=e}#r=(X(this,m),X(this,g,!1));get bot(){return this.#r}set bot(e){this.#r=e}#i=(X(this,_),X(this,y,!1));get server(){return this.#i}set server(e){this.#i=e}#a=(X(this,b),X(this,S,!1));get officialApp(){return this.#a}set officialApp(e){this.#a=e}#o=(X(this,C),X(this,T,!1));get verified(){return this.#o}set verified(e){this.#o=e}#s=(X(this,ee),X(this,te,!1));get op(){return this.#s}set op(e){this.#s=e}#c=(X(this,ne),X(this,O,!1));get edited(){return this.#c}set edited(e){this.#c=e}#l=(X(this,re),X(this,A,void 0));get roleColor(){return this.#l}set roleColor(e){this.#l=e}#u=(X(this,j),X(this,ie,void 0));get roleIcon(){return this.#u}set roleIcon(e){this.#u=e}#d=(X(this,ae),X(this,se,void 0));get roleName(){return this.#d}set roleName(e){this.#d=e}#f=(X(this,ce),X(this,le,void 0));get clanIcon(){return this.#f}set clanIcon(e){this.#f=e}#p=(X(this,ue),X(this,fe,void 0));get clanTag(){return this.#p}set clanTag(e){this.#p=e}#m=(X(this,F),X(this,L,!1));get highlight(){return this.#m}set highlight(e){this.#m=e}#h=(X(this,pe),X(this,he,!1));get ephemeral(){return this.#h}set ephemeral(e){this.#h=e}#g=(X(this,ge),X(this,ve,new Date));get timestamp(){return this.#g}set timestamp(e){this.#g=e}#_=(X(this,ye),X(this,xe,!1));get twentyFour(){return this.#_}set twentyFour(e){this.#_=e}#v=(X(this,Se),X(this,we,!1));get messageBodyOnly(){return this.#v}set messageBodyOnly(e){this.#v=e}#y=(X(this,Te),X(this,De,!1));get lightTheme(){return this.#y}set lightTheme(e){this.#y=e}#b=(X(this,Oe),X(this,Ae,!1));get compactMode(){return this.#b}set compactMode(e){this.#b=e}#x=(X(this,je),X(this,Ne,!1));get noBackground(){return this.#x}set noBackground(e){this.#x=e}#S=(X(this,Pe),X(this,Ie,!1));get hasThread(){return this.#S}set hasThread(e){this.#S=e}#C=(X(this,V),X(this,Re,()=>{}));get dismissMessageClicked(){return this.#C}set dismissMessageClicked(e){this.#C=e}willUpdate(){this.hasThread=Array.from(this.children).some(e=>e.tagName.toLowerCase()===`discord-thread`),this.highlight=this.highlight||Array.from(this.children).some(e=>e.tagName.toLowerCase()===`discord-mention`&&e.hasAttribute(`highlight`)&&(e.type===`user`||e.type===`role`))}handleSpaceToDismissMessage(e){e.code===`Space`&&(e.preventDefault(),e.stopPropagation(),this.dismissMessageClicked?.())}render(){let e={author:this.author,bot:this.bot,officialApp:this.officialApp,verified:this.verified,server:this.server,op:this.op,roleColor:this.roleColor,roleIcon:this.roleIcon,clanIcon:this.clanIcon,clanTag:this.clanTag,roleName:this.roleName},t=this.profile!==void 0&&Reflect.get(Xt,this.profile)||{},n={...e,...t,avatar:this.resolveAvatar(t.avatar??this.avatar)},r=cn(this.timestamp,this.compactMode,this.twentyFour)??void 0;return P`
			<slot name="reply"></slot>
			<div
				class=${ze({"discord-message-inner":!0,"discord-message-inner-center":this.messageBodyOnly})}
			>
				${H(this.compactMode&&!this.messageBodyOnly,()=>P`<time datetime="${G(r)}" class="discord-message-timestamp">${r}</time>`,()=>null)}
				${H(this.messageBodyOnly,()=>P`<time
							datetime="${G(r)}"
							class=${ze({"discord-message-timestamp":!0,"discord-message-timestamp-hover":!0,"discord-message-body-only-indent":!this.compactMode})}
						></time>`,()=>null)}
				${H(this.compactMode||this.messageBodyOnly,()=>null,()=>P`<div class="discord-author-avatar">
							<img src="${G(n.avatar)}" alt="${G(n.author)}" />
						</div>`)}

				<div class="discord-message-content">
					${H(this.compactMode||this.messageBodyOnly,()=>null,()=>P`
							<discord-author-info
								author=${n.author??``}
								?bot=${n.bot??!1}
								?server=${n.server??!1}
								?official-app=${n.officialApp??!1}
								?verified=${n.verified??!1}
								?op=${n.op??!1}
								role-color=${n.roleColor??``}
								role-icon=${n.roleIcon??``}
								role-name=${n.roleName??``}
								clan-icon=${n.clanIcon??``}
								clan-tag=${n.clanTag??``}
							></discord-author-info
							><time datetime="${G(r)}" class="discord-message-timestamp">${r}</time>
						`)}
					<div class="discord-message-body">
						${H(this.compactMode,()=>P`<discord-author-info
									author=${n.author??``}
									?bot=${n.bot??!1}
									?server=${n.server??!1}
									?official-app=${n.officialApp??!1}
									?verified=${n.verified??!1}
									?op=${n.op??!1}
									role-color=${n.roleColor??``}
									role-icon=${n.roleIcon??``}
									role-name=${n.roleName??``}
									clan-icon=${n.clanIcon??``}
									clan-tag=${n.clanTag??``}
								></discord-author-info>`,()=>null)}<span class="discord-message-markup"><slot></slot></span>
						${H(this.edited,()=>P`<span class="discord-message-edited">(edited)</span>`,()=>null)}
					</div>
					<div class="discord-message-compact-indent">
						<slot name="attachments"></slot>
						<slot name="embeds"></slot>
						<slot name="components"></slot>
						<slot name="reactions"></slot>
						<slot name="thread"></slot>
						${H(this.ephemeral,()=>P`
								<div class="discord-message-ephemeral">
									${qn()} Only you can see this •
									<span
										role="button"
										class="discord-message-ephemeral-link"
										@click=${this.dismissMessageClicked}
										@keydown=${this.handleSpaceToDismissMessage}
										>Dismiss message</span
									>
								</div>
							`,()=>null)}
					</div>
				</div>
			</div>
		`}resolveAvatar(e){return e===void 0?Yt.default:Yt[e]??e??Yt.default}constructor(){super(...arguments),X(this,Be)}static{X(r,n)}};return r})(),Yn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Xn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[z(`discord-quote`)],t,n=[],r,i=R,a,o=[],c=[];var l=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[Cn({context:Fn,subscribe:!0}),B({type:Boolean,reflect:!0,attribute:`light-theme`})],Yn(this,null,a,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},o,c),Yn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),l=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			display: flex;
		}

		.discord-quote-divider {
			background-color: #4f545c;
			border-radius: 4px;
			font-size: 0.9em;
			font-style: normal;
			font-weight: 400;
			margin: 0;
			padding: 0;
			width: 4px;
		}

		:host([light-theme]) .discord-quote-divider {
			background-color: #c4c9ce;
		}

		blockquote {
			margin-block-end: unset;
			margin-block-start: unset;
			margin-inline-end: unset;
			margin-inline-start: unset;
			padding: 0 8px 0 12px;
		}
	`;#e=Xn(this,o,!1);get lightTheme(){return this.#e}set lightTheme(e){this.#e=e}render(){return P`
			<div class="discord-quote-divider"></div>
			<!-- display: inline -->
			<blockquote><slot></slot></blockquote>
		`}constructor(){super(...arguments),Xn(this,c)}static{Xn(r,n)}};return r})();var Zn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Qn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[z(`discord-spoiler`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[];var f=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[B({type:Boolean,reflect:!0})],l=[Cn({context:Fn}),B({type:Boolean,reflect:!0,attribute:`light-theme`})],Zn(this,null,a,{kind:`accessor`,name:`activated`,static:!1,private:!1,access:{has:e=>`activated`in e,get:e=>e.activated,set:(e,t)=>{e.activated=t}},metadata:s},o,c),Zn(this,null,l,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},u,d),Zn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),f=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			background-color: #202225;
			border-radius: 3px;
			color: transparent;
			cursor: pointer;
		}

		:host([light-theme]) {
			background-color: #c4c9ce;
		}

		:host(:hover) {
			background-color: rgba(32, 34, 37, 0.8);
		}

		:host([light-theme]:hover) {
			background-color: #cfd3d7;
		}

		:host([activated]) {
			color: inherit;
			background-color: hsla(0, 0%, 100%, 0.1);
		}

		:host([light-theme][activated]) {
			background-color: #e5e5e5;
		}
	`;#e=Qn(this,o,!1);get activated(){return this.#e}set activated(e){this.#e=e}#t=(Qn(this,c),Qn(this,u,!1));get lightTheme(){return this.#t}set lightTheme(e){this.#t=e}render(){return P`<slot
			@click=${()=>{this.activated=!0}}
			@keydown=${()=>{this.activated=!0}}
		></slot>`}constructor(){super(...arguments),Qn(this,d)}static{Qn(r,n)}};return r})();var $n=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},er=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},tr=(()=>{let e=[z(`discord-subscript`)],t,n=[],r,i=R,a,o=[],c=[];var l=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[Cn({context:Fn}),B({type:Boolean,reflect:!0,attribute:`light-theme`})],$n(this,null,a,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},o,c),$n(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),l=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		small {
			display: block;
			color: color-mix(in oklab, hsl(214 calc(1 * 8.1%) 61.2% / 1) 100%, black 0%);
			font-size: 0.8125rem;
			line-height: 1.11719rem;
		}

		:host([light-theme]) > small {
			color: color-mix(in oklab, hsl(228 calc(1 * 5.2%) 38% / 1) 100%, black 0%);
		}
	`;#e=er(this,o,!1);get lightTheme(){return this.#e}set lightTheme(e){this.#e=e}render(){return P`
			<small>
				<span>
					<slot></slot>
				</span>
			</small>
		`}constructor(){super(...arguments),er(this,c)}static{er(r,n)}};return r})(),nr=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},rr=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[z(`discord-underlined`)],t,n=[],r,i=R;var a=class extends i{static{r=this}static{let o=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;nr(null,t={value:r},e,{kind:`class`,name:r.name,metadata:o},null,n),a=r=t.value,o&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:o}),rr(r,n)}render(){return P`
			<u>
				<slot></slot>
			</u>
		`}};return r})();var ir={locale:`en-US`,theme:`dark`,me:``,people:[],place:`channel`,channel:``,dm:``,bot:{state:`starting`,said:``},commands:{inChannel:[],inDm:[]},messages:new Map,dismissed:new Set,typing:new Map,text:``,lit:0,draft:null,replyTo:null,menu:null,form:null,notice:null,stepsDone:[],isGuideOpen:!0,isSidebarOpen:!1},ar=({place:e,channel:t,dm:n})=>e===`dm`?n:t,or=({place:e,commands:t})=>e===`dm`?t.inDm:t.inChannel;function sr(e,t){return e.people.find(e=>e.id===t)??{id:t,name:`?`,role:`member`,avatar:`avatars/bot.svg`}}function cr(e){return e.people.find(({role:e})=>e===`bot`)??{id:``,name:`incident-qa`,role:`bot`,avatar:`avatars/bot.svg`}}function lr(e){let t=ar(e);return[...e.messages.values()].filter(({id:n,channel:r})=>r===t&&!e.dismissed.has(n))}function ur(e,t){let n=e.commands.inChannel.some(({name:e})=>e===`voices`),{steps:r,hints:i,questions:a}=t,o=[[`ask`,r.ask,i.ask,fr(a.ask)],[`source`,r.source,i.source,pr(e)],[`unknown`,r.unknown,i.unknown,fr(a.unknown)],[`summary`,r.summary,i.summary,{kind:`run`,line:`/summary`,options:{theme:`recovery`}}],n?[`voices`,r.voices,i.voices,{kind:`run`,line:`/voices`,options:{}}]:[`voices`,r.figures,i.figures,{kind:`run`,line:`/figures`,options:{query:a.figure}}]],s=e.bot.state===`ready`&&e.commands.inChannel.length>0;return o.map(([t,n,r,i])=>({name:t,title:n,hint:r,deed:s?i:null,isDone:e.stepsDone.includes(t)}))}function dr(e,t){if(t.kind===`run`){if(t.line===`/ask`)return e.stepsDone.includes(`ask`)?null:`ask`;if(t.line===`/summary`)return`summary`;if(t.line===`/voices`||t.line===`/figures`)return`voices`}if(t.kind===`click`){let n=e.messages.get(t.message);if(n!==void 0&&mr(n)===t.button)return`source`}return null}var fr=e=>({kind:`run`,line:`/ask`,options:{question:e}});function pr(e){let t=lr(e).map(e=>({message:e.id,button:mr(e)})).findLast(({button:e})=>e!==null);return t===void 0||t.button===null?null:{kind:`click`,message:t.message,button:t.button}}function mr({rows:e}){return e.flatMap(({components:e})=>e).find(({label:e=``})=>e.startsWith(`🔎 1`))?.custom_id??null}var hr={server:`Incident room`,channel:`incident`,channels:`Text channels`,directMessages:`Direct messages`,channelHint:`Type / for commands. The … on a message checks it against the documents.`,dmHint:`Just you and the bot. Write your question as it is.`,you:`Act as`,roles:{member:`member`,owner:`owner`},language:`日本語`,dark:`Dark`,light:`Light`,menu:`Channels`,close:`Close`,guide:`First minute`,guideTitle:`Your first minute`,guideIntro:`Press them from top to bottom. Each is a real command.`,go:`Try it`,again:`Again`,done:`done`,steps:{ask:`Ask about the share price`,source:`Open a source`,unknown:`Ask what the documents don’t say`,summary:`Read a summary of the recovery`,voices:`See what readers thought`,figures:`Look up a figure`},hints:{ask:`/ask answers with its sources.`,source:`🔎 1 below an answer shows the original paragraph, to you alone.`,unknown:`What the documents don’t say, it doesn’t say either; it shows what comes closest.`,summary:`/summary tells one theme in 3 lines, every line cited.`,voices:`/voices groups 90 readers’ voices that say the same.`,figures:`/figures lists where a number comes from.`},questions:{ask:`How far did CrowdStrike’s shares fall before trading opened?`,unknown:`How tall is Mount Fuji?`,figure:`8.5 million`},moreTitle:`Then`,more:[`On Ben’s message, open … and “Check against the sources”: one figure is wrong.`,`Act as somebody else at the bottom left: what only you could see is gone.`,`The owner can use /panel, /gaps and /index, too.`],restart:`Restart the bot`,restartHint:`Buttons go on working after a restart.`,placeholder:e=>`Message ${e}, or / for commands`,message:`Message`,send:`Send`,cancel:`Cancel`,commandsTitle:`Commands`,optionsTitle:`Options`,required:`required`,yes:`True`,no:`False`,choose:`Choose`,reply:`Reply`,replyingTo:e=>`Replying to ${e}`,apps:`Apps`,actions:`Message actions`,used:`used`,thinking:e=>`${e} is thinking…`,typing:e=>`${e} is typing…`,edited:`(edited)`,onlyYou:`Only you can see this`,dismiss:`Dismiss message`,app:`APP`,noResponse:`The application did not respond`,mentionBot:e=>`Mention @${e}`,today:e=>`Today at ${e}`,select:`Make a selection`,submit:`Submit`,formNote:e=>`This form goes to ${e}.`,starting:`The bot is starting. The first time it builds its index, which takes about a minute.`,stopped:`The bot has stopped.`,attachment:`Attachment`},gr={server:`障害対策室`,channel:`incident`,channels:`テキストチャンネル`,directMessages:`ダイレクトメッセージ`,channelHint:`「/」でコマンドが出ます。発言の「…」から、その発言を資料と照らし合わせられます。`,dmHint:`ボットとの一対一の会話です。そのまま質問を書いてください。`,you:`だれとして使うか`,roles:{member:`メンバー`,owner:`管理者`},language:`English`,dark:`暗い画面にする`,light:`明るい画面にする`,menu:`チャンネル一覧`,close:`閉じる`,guide:`最初の1分`,guideTitle:`最初の1分`,guideIntro:`上から順に押してみてください。どれも本物のコマンドです。`,go:`試す`,again:`もう一度`,done:`済み`,steps:{ask:`株価について質問する`,source:`出典を開く`,unknown:`資料にないことを聞く`,summary:`復旧のまとめを読む`,voices:`読者の声を見る`,figures:`数字を調べる`},hints:{ask:`/ask で質問すると、出典つきで答えます。`,source:`答えの下の 🔎 1 を押すと、元の段落が自分だけに表示されます。`,unknown:`資料になければ、ないと答え、近いものを示します。`,summary:`/summary は一つのテーマを3行で。どの行にも出典が付きます。`,voices:`/voices は90件の声を、似たものどうしにまとめます。`,figures:`/figures は数字の出どころを並べます。`},questions:{ask:`株価は取引開始前に最大で何％下落しましたか`,unknown:`富士山の高さは何メートルですか`,figure:`850万台`},moreTitle:`つぎに`,more:[`発言の「…」→「この発言を資料で確認」。Aoi さんの発言には間違いが一つあります。`,`左下でだれとして使うかを変えると、自分だけの表示は消えます。`,`管理者なら /panel、/gaps、/index も使えます。`],restart:`ボットを再起動`,restartHint:`再起動しても、ボタンはそのまま使えます。`,placeholder:e=>`${e} へメッセージ、または / でコマンド`,message:`メッセージ`,send:`送信`,cancel:`やめる`,commandsTitle:`コマンド`,optionsTitle:`追加できる項目`,required:`必須`,yes:`はい`,no:`いいえ`,choose:`選んでください`,reply:`返信`,replyingTo:e=>`${e} に返信`,apps:`アプリ`,actions:`発言の操作`,used:`が使用:`,thinking:e=>`${e} が考え中…`,typing:e=>`${e} が入力中…`,edited:`(編集済)`,onlyYou:`これらはあなただけに表示されています`,dismiss:`メッセージを閉じる`,app:`アプリ`,noResponse:`アプリケーションが応答しませんでした`,mentionBot:e=>`@${e} をメンション`,today:e=>e,select:`選択`,submit:`送信`,formNote:e=>`このフォームは ${e} に送られます。`,starting:`ボットを起動しています。初回は索引を作るため、1分ほどかかります。`,stopped:`ボットが止まりました。`,attachment:`添付ファイル`},_r=e=>e===`ja`?gr:hr,vr=120,yr=6e3;function br({state:e,set:t,feed:n,showEnd:r}){let i,a,o=e=>{t({notice:e}),clearTimeout(a),a=setTimeout(()=>t({notice:null}),yr)},s=async t=>{let{me:n,locale:r}=e(),i={as:n,locale:r,channel:ar(e()),deed:t},a=await fetch(`deeds`,{method:`POST`,headers:{"content-type":`application/json`},body:JSON.stringify(i)});if(a.ok)return a.json();let{problem:s}=await a.json();return o(String(s)),null},c=e=>{t({me:e,messages:new Map,typing:new Map,form:null,draft:null,replyTo:null,menu:null}),n.follow(e)},l=n=>{let i=dr(e(),n);i!==null&&u(i),t({notice:null}),n.kind!==`click`&&n.kind!==`select`&&r(),s(n).then(t=>{t!==null&&!t.isAnswered&&o(_r(e().locale).noResponse)}).catch(e=>o(String(e)))},u=n=>{let{stepsDone:r}=e();r.includes(n)||t({stepsDone:[...r,n]})};return{set:t,do:l,suggest(n,r,a){clearTimeout(i),i=setTimeout(()=>{s({kind:`type`,command:n,option:r,text:a}).then(n=>{let{draft:i}=e();n!==null&&i?.at===r&&(i.values[r]??``)===a&&t({draft:{...i,choices:n.choices,lit:-1}})}).catch(e=>o(String(e)))},vr)},becomes:c,goTo(e){t({place:e,isSidebarOpen:!1,draft:null,replyTo:null,menu:null,text:``}),requestAnimationFrame(r)},takeStep(t){let n=ur(e(),_r(e().locale)).find(e=>e.name===t);n?.deed!=null&&(u(t),r(),l(n.deed))},restartBot(){fetch(`restart`,{method:`POST`,headers:{"content-type":`application/json`},body:`{}`}).catch(e=>o(String(e)))},async arrive(){let[e]=await(await fetch(`people`)).json();e!==void 0&&c(e.id)}}}function xr({hear:e,lose:t}){let n=null;return{follow(r){n?.close(),n=new EventSource(`feed?as=${encodeURIComponent(r)}`),n.addEventListener(`message`,({data:t})=>e(JSON.parse(t))),n.addEventListener(`error`,t)}}}function Sr(e,t){switch(t.kind){case`scene`:return{...e,people:t.people,channel:t.channel,dm:t.dm};case`bot`:return{...e,bot:{state:t.state,said:t.said}};case`commands`:return{...e,commands:{inChannel:t.inChannel,inDm:t.inDm}};case`message`:return{...e,messages:new Map(e.messages).set(t.message.id,t.message)};case`gone`:{let n=new Map(e.messages);return n.delete(t.id),{...e,messages:n}}case`typing`:return{...e,typing:new Map(e.typing).set(t.channel,t.at)};case`form`:return{...e,form:{interaction:t.interaction,modal:t.modal}}}}var Cr=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},wr=Le(class extends Re{constructor(e){if(super(e),e.type!==V.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Je(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=Ge(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=Ge(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=Ge(i[d],a[m]),We(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=Ge(i[f],a[p]),We(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Cr(o,p,m),u=Cr(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=We(e,i[d]);Ge(t,a[p]),c[p]=t}else c[p]=Ge(n,a[p]),We(e,i[d],n),i[t]=null;p++}else Ye(i[f]),f--}else Ye(i[d]),d++;for(;p<=m;){let t=We(e,c[m+1]);Ge(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&Ye(e)}return this.ut=o,qe(e,c),I}}),Tr=Le(class extends Re{constructor(e){if(super(e),e.type!==V.PROPERTY&&e.type!==V.ATTRIBUTE&&e.type!==V.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!He(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===I||t===L)return t;let n=e.element,r=e.name;if(e.type===V.PROPERTY){if(t===n[r])return I}else if(e.type===V.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return I}else if(e.type===V.ATTRIBUTE&&n.getAttribute(r)===t+``)return I;return qe(e),t}}),Er=new WeakMap,Dr=Le(class extends nt{render(e){return L}update(e,[t]){let n=t!==this.G;return n&&this.rt(void 0),(n||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),L}rt(e){if(this.G!==void 0){if(this.isConnected||(e=void 0),typeof this.G==`function`){let t=this.ht??globalThis,n=Er.get(t);n===void 0&&(n=new WeakMap,Er.set(t,n)),n.get(this.G)!==void 0&&this.G.call(this.ht,void 0),n.set(this.G,e),e!==void 0&&this.G.call(this.ht,e)}else this.G.value=e}}get lt(){return typeof this.G==`function`?Er.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}}),Or=({command:e,subcommand:t})=>({command:e,subcommand:t,values:{},added:[],at:null,choices:[],lit:-1});function kr(e,t){return Object.fromEntries(e.flatMap(({name:e,type:n})=>{let r=t[e]??``;return r===``?[]:[[e,n===5?r===`true`:r]]}))}var Ar=({name:e,name_localizations:t},n)=>t?.[n]??e,jr=({description:e,description_localizations:t},n)=>t?.[n]??e;function Mr(e,t){return e.flatMap(e=>{if(!(`description`in e))return[];let n=e.options??[],r=`/${Ar(e,t)}`,i=n.filter(({type:e})=>e===1);return i.length===0?[{command:e,subcommand:null,label:r,line:`/${e.name}`,description:jr(e,t),options:n.flatMap(e=>Nr(e,t))}]:i.map(n=>({command:e,subcommand:n.name,label:`${r} ${Ar(n,t)}`,line:`/${e.name} ${n.name}`,description:jr(n,t),options:`options`in n&&Array.isArray(n.options)?n.options.flatMap(e=>Nr(e,t)):[]}))})}function Nr(e,t){if(e.type===1)return[];let n=`choices`in e?e.choices??[]:[];return[{name:e.name,label:Ar(e,t),description:jr(e,t),type:e.type,isRequired:`required`in e&&e.required===!0,isSuggested:`autocomplete`in e&&e.autocomplete===!0,minLength:(`min_length`in e?e.min_length:void 0)??0,maxLength:(`max_length`in e?e.max_length:void 0)??4e3,choices:n.map(e=>({label:Ar(e,t),value:String(e.value)}))}]}function Pr(e,t){let n=t.toLowerCase(),r=e.filter(({label:e,line:t})=>[e,t].some(e=>e.startsWith(n))),i=e.filter(e=>!r.includes(e)&&`${e.label} ${e.line}`.includes(n.slice(1)));return[...r,...i]}function Fr(e,t,n,r){let i=Mr(or(e),e.locale).find(e=>e.command.name===t.command.name&&e.subcommand===t.subcommand);if(i===void 0)return P`${L}`;let a=e=>r.set({draft:{...t,...e}}),o=i.options.filter(({isRequired:e,name:n})=>e||t.added.includes(n)),s=i.options.filter(e=>!o.includes(e)),c=i.options.find(({name:e})=>e===t.at);return P`<form class="draft" @submit=${e=>{e.preventDefault(),r.set({draft:null}),r.do({kind:`run`,line:i.line,options:kr(o,t.values)})}} @keydown=${e=>{e.key===`Escape`&&!e.isComposing&&r.set({draft:null})}}>
    ${c?.isSuggested===!0&&t.choices.length>0?Rr(t,c,a):L}
    <div class="hint" id="hint">
      <b>${c?.label??i.label}</b> ${c?.description??i.description}
      ${c?.isRequired===!0?P`<span class="muted">(${n.required})</span>`:L}
    </div>
    <div class="field">
      <span class="command">${i.label}</span>
      <div class="options">
        ${o.map((e,o)=>Lr(t,e,o===0,{texts:n,set:a,actions:r,offered:i}))}
        ${s.map(({name:e,label:n,description:r})=>P`<button
              type="button"
              class="add"
              title=${r}
              @click=${()=>a({added:[...t.added,e],at:e})}
            >
              + ${n}
            </button>`)}
      </div>
      <button type="button" class="icon" title=${n.cancel} aria-label=${n.cancel} @click=${()=>r.set({draft:null})}>✕</button>
      <button class="icon send" ${Dr(e=>Ir(e,o.length))} title=${n.send} aria-label=${n.send}>➤</button>
    </div>
  </form>`}function Ir(e,t){t===0&&e instanceof HTMLElement&&!e.matches(`:focus-within`)&&e.focus()}function Lr(e,t,n,{texts:r,set:i,actions:a,offered:o}){let{name:s,label:c}=t,l=e.values[s]??``,u=({currentTarget:n})=>{(n instanceof HTMLInputElement||n instanceof HTMLSelectElement)&&(i({values:{...e.values,[s]:n.value},at:s,lit:-1}),t.isSuggested&&a.suggest(o.command.name,s,n.value))},d=()=>{e.at!==s&&(i({at:s,choices:[],lit:-1}),t.isSuggested&&a.suggest(o.command.name,s,l))},f=n=>{if(n.isComposing||!t.isSuggested||e.choices.length===0)return;let{length:r}=e.choices;if(n.key===`ArrowDown`)i({lit:(e.lit+1)%r});else if(n.key===`ArrowUp`)i({lit:(e.lit-1+r)%r});else if(n.key===`Enter`&&e.lit>=0){let t=e.choices[e.lit];t!==void 0&&i({values:{...e.values,[s]:String(t.value)},choices:[],lit:-1})}else return;n.preventDefault()},p=t.type===5?[{label:r.yes,value:`true`},{label:r.no,value:`false`}]:t.choices,m=t.isSuggested&&e.at===s&&e.choices.length>0,h=n&&e.at===null,g=t=>{(h||e.at===s)&&t instanceof HTMLElement&&!t.matches(`:focus`)&&queueMicrotask(()=>{t.isConnected&&!t.matches(`:focus`)&&t.focus()})};return P`<label class="option">
    <span>${c}</span>
    ${p.length>0?P`<select ${Dr(g)} ?required=${t.isRequired} @change=${u} @focus=${d}>
          <option value="" ?selected=${l===``}>${r.choose}</option>
          ${p.map(e=>P`<option value=${e.value} ?selected=${e.value===l}>${e.label}</option>`)}
        </select>`:P`<input
          ${Dr(g)}
          autocomplete="off"
          role=${G(t.isSuggested?`combobox`:void 0)}
          aria-autocomplete=${G(t.isSuggested?`list`:void 0)}
          aria-controls=${G(t.isSuggested?`choices`:void 0)}
          aria-expanded=${G(t.isSuggested?m?`true`:`false`:void 0)}
          aria-activedescendant=${G(m&&e.lit>=0?`choice-${e.lit}`:void 0)}
          ?required=${t.isRequired}
          minlength=${t.minLength}
          maxlength=${t.maxLength}
          aria-describedby="hint"
          .value=${Tr(l)}
          @input=${u}
          @focus=${d}
          @keydown=${f}
        />`}
  </label>`}function Rr(e,t,n){return P`<div class="offer" id="choices" role="listbox" aria-label=${t.label}>
    ${e.choices.map(({name:r,value:i},a)=>P`<div
          class="offered"
          id="choice-${a}"
          role="option"
          aria-selected=${a===e.lit?`true`:`false`}
          @mousedown=${r=>{r.preventDefault(),n({values:{...e.values,[t.name]:String(i)},choices:[],lit:-1})}}
        >
          ${r}
        </div>`)}
  </div>`}function zr(e,t,n){let{name:r}=cr(e),i=e.text,a=i.startsWith(`/`)?Pr(Mr(or(e),e.locale),i.trimEnd()):[],o=Math.min(e.lit,a.length-1),s=e=>{e!==void 0&&n.set({draft:Or(e),text:``,lit:0,replyTo:null})},c=()=>{if(a.length>0){s(a[o]);return}let t=`@${r}`,c=i.includes(t),l=i.replace(t,``).trim();(l!==``||c)&&(n.set({text:``,replyTo:null}),n.do(e.replyTo===null?{kind:`say`,text:l,mentionsBot:c}:{kind:`reply`,message:e.replyTo,text:l}))},l=e=>{if(!e.isComposing){if(e.key===`ArrowDown`||e.key===`ArrowUp`){if(a.length===0)return;e.preventDefault();let t=e.key===`ArrowDown`?1:-1;n.set({lit:(o+t+a.length)%a.length})}else e.key===`Escape`?n.set({text:``,replyTo:null}):e.key===`Tab`&&a.length>0?(e.preventDefault(),s(a[o])):e.key===`Enter`&&(e.preventDefault(),c())}},u=({currentTarget:e})=>{e instanceof HTMLInputElement&&n.set({text:e.value,lit:0})},d=e.place===`dm`?`@${r}`:`#${t.channel}`;return P`${a.length===0?L:Br(a,o,t,s)}
    <div class="field">
      <button class="icon" title=${t.commandsTitle} aria-label=${t.commandsTitle} @click=${()=>n.set({text:`/`,lit:0})}>/</button>
      <input
        id="message"
        autocomplete="off"
        role="combobox"
        aria-expanded=${a.length>0?`true`:`false`}
        aria-controls="commands"
        aria-autocomplete="list"
        aria-activedescendant=${a.length>0?`command-${o}`:``}
        aria-label=${t.message}
        placeholder=${t.placeholder(d)}
        .value=${Tr(i)}
        @input=${u}
        @keydown=${l}
      />
      ${e.place===`dm`?L:P`<button
            class="icon"
            title=${t.mentionBot(r)}
            aria-label=${t.mentionBot(r)}
            @click=${()=>n.set({text:`@${r} ${i}`})}
          >
            @
          </button>`}
      <button class="icon send" title=${t.send} aria-label=${t.send} @click=${c}>➤</button>
    </div>`}function Br(e,t,n,r){return P`<div class="offer" id="commands" role="listbox" aria-label=${n.commandsTitle}>
    ${e.map((e,n)=>P`<div
          class="offered"
          id="command-${n}"
          role="option"
          aria-selected=${n===t?`true`:`false`}
          @click=${()=>r(e)}
        >
          <b>${e.label}</b>
          ${e.options.map(({label:e,isRequired:t})=>t?P` <code>${e}</code>`:L)}
          <span class="muted">${e.description}</span>
        </div>`)}
  </div>`}function Vr(e,t,n){return P`<div class="composer">
    ${e.replyTo===null?L:Hr(e,e.replyTo,t,n)}
    ${e.draft===null?zr(e,t,n):Fr(e,e.draft,t,n)}
  </div>`}function Hr(e,t,n,r){let i=e.messages.get(t)?.author??``;return P`<div class="reply-bar">
    <span>${n.replyingTo(sr(e,i).name)}</span>
    <button class="icon" aria-label=${n.cancel} @click=${()=>r.set({replyTo:null})}>✕</button>
  </div>`}var Ur=Le(class extends Re{constructor(){super(...arguments),this.key=L}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(qe(e),this.key=t),n}}),Wr=2;function Gr(e,t,n){let{form:r}=e;return r===null?L:Ur(r.interaction,Kr(e,r,t,n))}function Kr(e,{interaction:t,modal:n},r,i){let a=cr(e),o=()=>i.set({form:null}),s=e=>{if(e.preventDefault(),!(e.currentTarget instanceof HTMLFormElement))return;let n=Object.fromEntries([...new FormData(e.currentTarget)].map(([e,t])=>[e,typeof t==`string`?t:``]));o(),i.do({kind:`submit`,interaction:t,values:n})},c=n.components.map(e=>`component`in e?{...e.component,label:e.label,hint:e.description??``}:{...e.components[0],label:e.components[0].label??``,hint:``});return P`<dialog class="form" aria-labelledby="form-title" ${Dr(qr)} @close=${o}>
    <form @submit=${s}>
      <header>
        <img src=${a.avatar} alt="" />
        <h2 id="form-title">${n.title}</h2>
        <button type="button" class="icon" aria-label=${r.close} @click=${o}>✕</button>
      </header>
      <p class="muted">${r.formNote(a.name)}</p>
      ${c.map(({custom_id:e,label:t,hint:n,style:r,required:i=!0,min_length:a,max_length:o,placeholder:s=``,value:c=``},l)=>P`<label>
            <span>${t}${i?P` <i aria-hidden="true">*</i>`:L}</span>
            ${n===``?L:P`<small class="muted">${n}</small>`}
            ${r===Wr?P`<textarea
                  rows="4"
                  ?autofocus=${l===0}
                  name=${e}
                  ?required=${i}
                  minlength=${a??0}
                  maxlength=${o??4e3}
                  placeholder=${s}
                  .value=${c}
                ></textarea>`:P`<input
                  autocomplete="off"
                  ?autofocus=${l===0}
                  name=${e}
                  ?required=${i}
                  minlength=${a??0}
                  maxlength=${o??4e3}
                  placeholder=${s}
                  .value=${c}
                />`}
          </label>`)}
      <footer>
        <button type="button" class="plain" @click=${o}>${r.cancel}</button>
        <button class="primary">${r.submit}</button>
      </footer>
    </form>
  </dialog>`}function qr(e){e instanceof HTMLDialogElement&&!e.open&&queueMicrotask(()=>e.isConnected&&e.showModal())}function Jr(e,t,n){if(!e.isGuideOpen)return L;let r=ur(e,t),i=r.find(({isDone:e})=>!e);return P`<aside class="guide" aria-label=${t.guideTitle}>
    <header>
      <h2>${t.guideTitle}</h2>
      <span class="progress">${r.filter(({isDone:e})=>e).length}/${r.length}</span>
      <button class="icon" aria-label=${t.close} title=${t.close} @click=${()=>n.set({isGuideOpen:!1})}>✕</button>
    </header>
    <p class="muted intro">${t.guideIntro}</p>
    <ol>
      ${r.map((e,r)=>P`<li class="step ${e.isDone?`done`:``} ${e===i?`next`:``}">
            <span class="number" aria-hidden="true">${e.isDone?`✓`:r+1}</span>
            <div>
              <b>${e.title}</b>${e.isDone?P`<span class="hidden"> (${t.done})</span>`:L}
              <p class="muted">${e.hint}</p>
            </div>
            <button
              class=${e===i?`primary`:`plain`}
              ?disabled=${e.deed===null}
              aria-label="${e.isDone?t.again:t.go}: ${e.title}"
              @click=${()=>n.takeStep(e.name)}
            >
              ${e.isDone?t.again:t.go}
            </button>
          </li>`)}
    </ol>
    <section class="more">
      <h3>${t.moreTitle}</h3>
      <ul>
        ${t.more.map(e=>P`<li>${e}</li>`)}
      </ul>
      <button class="plain" ?disabled=${e.bot.state===`starting`} @click=${()=>n.restartBot()}>
        ↻ ${t.restart}
      </button>
      <p class="muted">${t.restartHint}</p>
    </section>
  </aside>`}function Yr({files:e},t,n){return e.length===0?L:P`<div slot="attachments" class="files">
    ${e.map(e=>e.isPicture?Xr(e):Zr(e,t,n))}
  </div>`}function Xr({name:e,address:t}){return P`<a class="picture" href=${t} target="_blank"><img src=${t} alt=${e} /></a>`}function Zr({name:e,bytes:t,address:n},r,i){let a=new Intl.NumberFormat(r,{style:`unit`,unit:`kilobyte`,maximumFractionDigits:1}).format(t/1e3);return P`<a class="file" href=${n} target="_blank" aria-label="${i.attachment}: ${e}">
    <span class="file-icon" aria-hidden="true">📄</span>
    <span><span class="file-name">${e}</span><span class="file-size">${a}</span></span>
  </a>`}var Z=e((e=>{Object.defineProperty(e,"__esModule",{value:!0});var t=/\r\n?/g,n=/\t/g,r=/\f/g,i=function(e){return e.replace(t,`
`).replace(r,``).replace(n,`    `)},a=function(e,t){var n=e||{};if(t!=null)for(var r in t)Object.prototype.hasOwnProperty.call(t,r)&&(n[r]=t[r]);return n},o=function(e,t){var n=Object.keys(e).filter(function(t){var n=e[t];if(n==null||n.match==null)return!1;var r=n.order;return typeof r==`number`&&isFinite(r)||typeof console>`u`||console.warn("simple-markdown: Invalid order for rule `"+t+"`: "+String(r)),!0});n.sort(function(t,n){var r=e[t],i=e[n],a=r.order,o=i.order;if(a!==o)return a-o;var s=+!r.quality,c=+!i.quality;return s===c?t<n?-1:+(t>n):s-c});var r,o=function(t,i){var a=[];for(i||=r,r=i;t;){var s=null,c=null,l=null,u=NaN,d=0,f=n[0],p=e[f];do{var m=p.order,h=i.prevCapture==null?``:i.prevCapture[0],g=p.match(t,i,h);if(g){var _=p.quality?p.quality(g,i,h):0;_<=u||(s=f,c=p,l=g,u=_)}d++,f=n[d],p=e[f]}while(p&&(!l||p.order===m&&p.quality));if(c==null||l==null)throw Error("Could not find a matching rule for the below content. The rule with highest `order` should always match content provided to it. Check the definition of `match` for '"+n[n.length-1]+`'. It seems to not match the following source:
`+t);if(l.index)throw Error("`match` must return a capture starting at index 0 (the current parse index). Did you forget a ^ at the start of the RegExp?");var v=c.parse(l,o,i);if(Array.isArray(v))Array.prototype.push.apply(a,v);else{if(typeof v!=`object`||!v)throw Error(`parse() function returned invalid parse result: '${v}'`);v.type??=s,a.push(v)}i.prevCapture=l,t=t.substring(i.prevCapture[0].length)}return a};return function(e,n){return r=a(n,t),!r.inline&&!r.disableAutoBlockNewlines&&(e+=`

`),r.prevCapture=null,o(i(e),r)}},s=function(e){var t=function(t,n,r){return n.inline?e.exec(t):null};return t.regex=e,t},c=function(e){var t=function(t,n){return n.inline?null:e.exec(t)};return t.regex=e,t},l=function(e){var t=function(t,n){return e.exec(t)};return t.regex=e,t};typeof Symbol==`function`&&Symbol.for;var u=function(e,t,n,r){n||={},r=r===void 0||r;var i=``;for(var a in n){var o=n[a];Object.prototype.hasOwnProperty.call(n,a)&&o&&(i+=` `+m(a)+`="`+m(o)+`"`)}var s=`<`+e+i+`>`;return r?s+t+`</`+e+`>`:s},d=function(e){if(e==null)return null;try{var t=new URL(e,`https://localhost`).protocol;if(t.indexOf(`javascript:`)===0||t.indexOf(`vbscript:`)===0||t.indexOf(`data:`)===0)return null}catch{return null}return e},f=/[<>&"']/g,p={"<":`&lt;`,">":`&gt;`,"&":`&amp;`,'"':`&quot;`,"'":`&#x27;`,"/":`&#x2F;`,"`":`&#96;`},m=function(e){return String(e).replace(f,function(e){return p[e]})},h=/\\([^0-9A-Za-z\s])/g,g=function(e){return e.replace(h,`$1`)},_=function(e,t,n){var r=n.inline||!1;n.inline=!0;var i=e(t,n);return n.inline=r,i},v=function(e,t,n){var r=n.inline||!1;n.inline=!1;var i=e(t+`

`,n);return n.inline=r,i},y=function(e,t,n){return{content:_(t,e[1],n)}},b=function(){return{}},x=`(?:[*+-]|\\d+\\.)`,S=`( *)(`+x+`) +`,C=RegExp(`^`+S),w=RegExp(S+`[^\\n]*(?:\\n(?!\\1`+x+` )[^\\n]*)*(
|$)`,`gm`),T=/\n{2,}$/,ee=/^ (?= *`)|(` *) $/g,E=T,te=/ *\n+$/,ne=RegExp(`^( *)(`+x+`) [\\s\\S]+?(?:
{2,}(?! )(?!\\1`+x+` )\\n*|\\s*
*$)`),D=/(?:^|\n)( *)$/,O=(function(){var e=/^ *\| *| *\| *$/g,t=/ *$/,n=/^ *-+: *$/,r=/^ *:-+: *$/,i=/^ *:-+ *$/,a=function(e){return n.test(e)?`right`:r.test(e)?`center`:i.test(e)?`left`:null},o=function(t,n,r,i){return i&&(t=t.replace(e,``)),t.trim().split(`|`).map(a)},s=function(e,n,r,i){var a=r.inTable;r.inTable=!0;var o=n(e.trim(),r);r.inTable=a;var s=[[]];return o.forEach(function(e,n){e.type===`tableSeparator`?(!i||n!==0&&n!==o.length-1)&&s.push([]):(e.type===`text`&&(o[n+1]==null||o[n+1].type===`tableSeparator`)&&(e.content=e.content.replace(t,``)),s[s.length-1].push(e))}),s},c=function(e,t,n,r){return e.trim().split(`
`).map(function(e){return s(e,t,n,r)})},l=function(e){return function(t,n,r){r.inline=!0;var i=s(t[1],n,r,e),a=o(t[2],n,r,e),l=c(t[3],n,r,e);return r.inline=!1,{type:`table`,header:i,align:a,cells:l}}};return{parseTable:l(!0),parseNpTable:l(!1),TABLE_REGEX:/^ *(\|.+)\n *\|( *[-:]+[-| :]*)\n((?: *\|.*(?:\n|$))*)\n*/,NPTABLE_REGEX:/^ *(\S.*\|.*)\n *([-:]+ *\|[-| :]*)\n((?:.*\|.*(?:\n|$))*)\n*/}})(),re=`(?:\\[[^\\]]*\\]|[^\\[\\]]|\\](?=[^\\[]*\\]))*`,k=`\\s*<?((?:\\([^)]*\\)|[^\\s\\\\]|\\\\.)*?)>?(?:\\s+['"]([\\s\\S]*?)['"])?\\s*`,A=/mailto:/i,j=function(e,t,n){var r=(e[2]||e[1]).replace(/\s+/g,` `).toLowerCase();if(t._defs&&t._defs[r]){var i=t._defs[r];n.target=i.target,n.title=i.title}return t._refs=t._refs||{},t._refs[r]=t._refs[r]||[],t._refs[r].push(n),n},M=0,ie={Array:{html:function(e,t,n){for(var r=``,i=0;i<e.length;i++){var a=e[i];if(a.type===`text`)for(a={type:`text`,content:a.content};i+1<e.length&&e[i+1].type===`text`;i++)a.content+=e[i+1].content;r+=t(a,n)}return r}},heading:{order:M++,match:c(/^ *(#{1,6})([^\n]+?)#* *(?:\n *)+\n/),parse:function(e,t,n){return{level:e[1].length,content:_(t,e[2].trim(),n)}},html:function(e,t,n){return u(`h`+e.level,t(e.content,n))}},nptable:{order:M++,match:c(O.NPTABLE_REGEX),parse:O.parseNpTable,html:null},lheading:{order:M++,match:c(/^([^\n]+)\n *(=|-){3,} *(?:\n *)+\n/),parse:function(e,t,n){return{type:`heading`,level:e[2]===`=`?1:2,content:_(t,e[1],n)}},html:null},hr:{order:M++,match:c(/^( *[-*_]){3,} *(?:\n *)+\n/),parse:b,html:function(e,t,n){return`<hr aria-hidden="true">`}},codeBlock:{order:M++,match:c(/^(?:    [^\n]+\n*)+(?:\n *)+\n/),parse:function(e,t,n){return{lang:void 0,content:e[0].replace(/^    /gm,``).replace(/\n+$/,``)}},html:function(e,t,n){var r=e.lang?`markdown-code-`+e.lang:void 0;return u(`pre`,u(`code`,m(e.content),{class:r}))}},fence:{order:M++,match:c(/^ *(`{3,}|~{3,}) *(?:(\S+) *)?\n([\s\S]+?)\n?\1 *(?:\n *)+\n/),parse:function(e,t,n){return{type:`codeBlock`,lang:e[2]||void 0,content:e[3]}},html:null},blockQuote:{order:M++,match:c(/^( *>[^\n]+(\n[^\n]+)*\n*)+\n{2,}/),parse:function(e,t,n){return{content:t(e[0].replace(/^ *> ?/gm,``),n)}},html:function(e,t,n){return u(`blockquote`,t(e.content,n))}},list:{order:M++,match:function(e,t){var n=t.prevCapture==null?``:t.prevCapture[0],r=D.exec(n),i=t._list||!t.inline;return r&&i?(e=r[1]+e,ne.exec(e)):null},parse:function(e,t,n){var r=e[2],i=r.length>1,a=i?+r:void 0,o=e[0].replace(E,`
`).match(w),s=!1;return{ordered:i,start:a,items:o.map(function(e,r){var i=C.exec(e),a=i?i[0].length:0,c=RegExp(`^ {1,`+a+`}`,`gm`),l=e.replace(c,``).replace(C,``),u=r===o.length-1,d=l.indexOf(`

`)!==-1||u&&s;s=d;var f=n.inline,p=n._list;n._list=!0;var m;d?(n.inline=!1,m=l.replace(te,`

`)):(n.inline=!0,m=l.replace(te,``));var h=t(m,n);return n.inline=f,n._list=p,h})}},html:function(e,t,n){var r=e.items.map(function(e){return u(`li`,t(e,n))}).join(``);return u(e.ordered?`ol`:`ul`,r,{start:e.start})}},def:{order:M++,match:c(/^ *\[([^\]]+)\]: *<?([^\s>]*)>?(?: +["(]([^\n]+)[")])? *\n(?: *\n)*/),parse:function(e,t,n){var r=e[1].replace(/\s+/g,` `).toLowerCase(),i=e[2],a=e[3];return n._refs&&n._refs[r]&&n._refs[r].forEach(function(e){e.target=i,e.title=a}),n._defs=n._defs||{},n._defs[r]={target:i,title:a},{def:r,target:i,title:a}},html:function(){return``}},table:{order:M++,match:c(O.TABLE_REGEX),parse:O.parseTable,html:function(e,t,n){var r=function(t){return e.align[t]==null?``:`text-align:`+e.align[t]+`;`},i=e.header.map(function(e,i){return u(`th`,t(e,n),{style:r(i),scope:`col`})}).join(``),a=e.cells.map(function(e){return u(`tr`,e.map(function(e,i){return u(`td`,t(e,n),{style:r(i)})}).join(``))}).join(``);return u(`table`,u(`thead`,u(`tr`,i))+u(`tbody`,a))}},newline:{order:M++,match:c(/^(?:\n *)*\n/),parse:b,html:function(e,t,n){return`
`}},paragraph:{order:M++,match:c(/^((?:[^\n]|\n(?! *\n))+)(?:\n *)+\n/),parse:y,html:function(e,t,n){return u(`div`,t(e.content,n),{class:`paragraph`})}},escape:{order:M++,match:s(/^\\([^0-9A-Za-z\s])/),parse:function(e,t,n){return{type:`text`,content:e[1]}},html:null},tableSeparator:{order:M++,match:function(e,t){return t.inTable?/^ *\| */.exec(e):null},parse:function(){return{type:`tableSeparator`}},html:function(){return` &vert; `}},autolink:{order:M++,match:s(/^<([^: >]+:\/[^ >]+)>/),parse:function(e,t,n){return{type:`link`,content:[{type:`text`,content:e[1]}],target:e[1]}},html:null},mailto:{order:M++,match:s(/^<([^ >]+@[^ >]+)>/),parse:function(e,t,n){var r=e[1],i=e[1];return A.test(i)||(i=`mailto:`+i),{type:`link`,content:[{type:`text`,content:r}],target:i}},html:null},url:{order:M++,match:s(/^(https?:\/\/[^\s<]+[^<.,:;"')\]\s])/),parse:function(e,t,n){return{type:`link`,content:[{type:`text`,content:e[1]}],target:e[1],title:void 0}},html:null},link:{order:M++,match:s(RegExp(`^\\[(`+re+`)\\]\\(`+k+`\\)`)),parse:function(e,t,n){return{content:t(e[1],n),target:g(e[2]),title:e[3]}},html:function(e,t,n){var r={href:d(e.target),title:e.title};return u(`a`,t(e.content,n),r)}},image:{order:M++,match:s(RegExp(`^!\\[(`+re+`)\\]\\(`+k+`\\)`)),parse:function(e,t,n){return{alt:e[1],target:g(e[2]),title:e[3]}},html:function(e,t,n){return u(`img`,``,{src:d(e.target),alt:e.alt,title:e.title},!1)}},reflink:{order:M++,match:s(RegExp(`^\\[(`+re+`)\\]\\s*\\[([^\\]]*)\\]`)),parse:function(e,t,n){return j(e,n,{type:`link`,content:t(e[1],n)})},html:null},refimage:{order:M++,match:s(RegExp(`^!\\[(`+re+`)\\]\\s*\\[([^\\]]*)\\]`)),parse:function(e,t,n){return j(e,n,{type:`image`,alt:e[1]})},html:null},em:{order:M,match:s(RegExp(`^\\b_((?:__|\\\\[\\s\\S]|[^\\\\_])+?)_\\b|^\\*(?=\\S)((?:\\*\\*|\\\\[\\s\\S]|\\s+(?:\\\\[\\s\\S]|[^\\s\\*\\\\]|\\*\\*)|[^\\s\\*\\\\])+?)\\*(?!\\*)`)),quality:function(e){return e[0].length+.2},parse:function(e,t,n){return{content:t(e[2]||e[1],n)}},html:function(e,t,n){return u(`em`,t(e.content,n))}},strong:{order:M,match:s(/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),quality:function(e){return e[0].length+.1},parse:y,html:function(e,t,n){return u(`strong`,t(e.content,n))}},u:{order:M++,match:s(/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),quality:function(e){return e[0].length},parse:y,html:function(e,t,n){return u(`u`,t(e.content,n))}},del:{order:M++,match:s(/^~~(?=\S)((?:\\[\s\S]|~(?!~)|[^\s~\\]|\s(?!~~))+?)~~/),parse:y,html:function(e,t,n){return u(`del`,t(e.content,n))}},inlineCode:{order:M++,match:s(/^(`+)([\s\S]*?[^`])\1(?!`)/),parse:function(e,t,n){return{content:e[2].replace(ee,`$1`)}},html:function(e,t,n){return u(`code`,m(e.content))}},br:{order:M++,match:l(/^ {2,}\n/),parse:b,html:function(e,t,n){return`<br>`}},text:{order:M++,match:l(/^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n\n| {2,}\n|\w+:\S|$)/),parse:function(e,t,n){return{content:e[0]}},html:function(e,t,n){return m(e.content)}}},ae=function(e,t){return!t&&typeof console<`u`&&console.warn(`simple-markdown ruleOutput should take 'react' or 'html' as the second argument.`),function(n,r,i){return e[n.type][t](n,r,i)}},oe=function(e){var t=function(n,r){return r||={},Array.isArray(n)?n.map(function(e){return t(e,r)}).join(``):e(n,t,r)};return t},se=function(e,t,n={}){if(!t)throw Error("simple-markdown: outputFor: `property` must be defined. if you just upgraded, you probably need to replace `outputFor` with `reactFor`");var r,i=(e.Array||ie.Array)[t];if(!i)throw Error("simple-markdown: outputFor: to join nodes of type `"+t+"` you must provide an `Array:` joiner rule with that type, Please see the docs for details on specifying an Array rule.");var o=i,s=function(n,i){return i||=r,r=i,Array.isArray(n)?o(n,s,i):e[n.type][t](n,s,i)};return function(e,t){return r=a(t,n),s(e,r)}},ce=o(ie),N=function(e,t){return t||={},t.inline=!1,ce(e,t)},le=function(e,t){return t||={},t.inline=!0,ce(e,t)},ue=function(e,t){var n=T.test(e);return t||={},t.inline=!n,ce(e,t)},de=se(ie,`html`);e.default={defaultRules:ie,parserFor:o,outputFor:se,inlineRegex:s,blockRegex:c,anyScopeRegex:l,parseInline:_,parseBlock:v,markdownToHtml:function(e,t){return de(N(e,t),t)},defaultBlockParse:N,defaultInlineParse:le,defaultImplicitParse:ue,defaultHtmlOutput:de,preprocess:i,sanitizeText:m,sanitizeUrl:d,unescapeUrl:g,htmlTag:u,defaultRawParse:ce,ruleOutput:ae,htmlFor:oe,defaultParse:function(...e){return typeof console<`u`&&console.warn("defaultParse is deprecated, please use `defaultImplicitParse`"),ue.apply(null,e)},defaultOutput:function(...e){return typeof console<`u`&&console.warn("defaultOutput is deprecated, please use `defaultReactOutput`"),defaultReactOutput.apply(null,e)}}})),Q=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.GuildNavigationRegex=e.SlashCommandRegex=e.SubtextRegex=e.HeadingRegex=e.TimestampRegex=e.TextRegex=e.StrikeThroughRegex=e.SpoilerRegex=e.EmoticonRegex=e.CodeBlockRegex=e.BlockQuoteRegex=e.HereRegex=e.EveryoneRegex=e.UserMentionRegex=e.RoleMentionRegex=e.EmojiRegex=e.ChannelMentionRegex=void 0,e.ChannelMentionRegex=/^<#(\d{17,20})>/,e.EmojiRegex=/^<(a)?:(\w{2,32}):(\d{17,21})>/,e.RoleMentionRegex=/^<@&(\d{17,20})>/,e.UserMentionRegex=/^<@!?(\d{17,20})>/,e.EveryoneRegex=/^@everyone/,e.HereRegex=/^@here/,e.BlockQuoteRegex=/^( *>>> ([\s\S]*))|^( *> [^\n]*(\n *> [^\n]*)*\n?)/,e.CodeBlockRegex=/^```(([a-z0-9_+\-.#]+?)\n+)?\n*([^]+?)\n*```/i,e.EmoticonRegex=/^(¯\\_\(ツ\)_\/¯)/,e.SpoilerRegex=/^\|\|([\s\S]+?)\|\|/,e.StrikeThroughRegex=/^~~([\s\S]+?)~~(?!_)/,e.TextRegex=/^[\s\S]+?(?=[^0-9A-Za-z\s]|\n\n|\n|\w+:\S|$)/,e.TimestampRegex=/^<t:(-?\d+)(?::(R|t|T|d|D|f|F))?>/,e.HeadingRegex=/^(#{1,3}) +([^\n]+?)(\n|$)/,e.SubtextRegex=/^-# +([^\n]+?)(\n|$)/,e.SlashCommandRegex=/^<\/([-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}(?: [-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}){0,2})?:(\d{17,21})>/u,e.GuildNavigationRegex=/^<(\d{17,20}):(?:(customize|browse|guide)|(linked-roles)(:\d{17,20})?)>/})),Qr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.guildNavigation=void 0;var i=r(Z()),a=Q();e.guildNavigation={order:i.default.defaultRules.strong.order,match:e=>a.GuildNavigationRegex.exec(e),parse:function(e){let t=e[2]??e[3];if(t===`linked-roles`){let n=e[4]?.slice(1)??null;return{id:e[1],navigation:t,roleId:n}}return{id:e[1],navigation:t}}}})),$r=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.slashCommand=void 0;var i=r(Z()),a=Q();e.slashCommand={order:i.default.defaultRules.strong.order,match:e=>a.SlashCommandRegex.exec(e),parse:function(e){let t=e[1].split(` `),n={fullName:e[1],name:t[0],subcommand:null,subcommandGroup:null,id:e[2]};return t.length==2&&(n.subcommand=t[1]),t.length===3&&(n.subcommandGroup=t[1],n.subcommand=t[2]),n}}})),ei=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.everyone=void 0;var i=r(Z()),a=Q();e.everyone={order:i.default.defaultRules.strong.order,match:e=>a.EveryoneRegex.exec(e),parse:function(){return{}}}})),ti=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.TwemojiRegex=void 0,e.TwemojiRegex=/^((?:\ud83d\udc68\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83d\udc68\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68|\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d[\udc68\udc69]|\ud83e\udef1\ud83c\udffb\u200d\ud83e\udef2\ud83c[\udffc-\udfff]|\ud83e\udef1\ud83c\udffc\u200d\ud83e\udef2\ud83c[\udffb\udffd-\udfff]|\ud83e\udef1\ud83c\udffd\u200d\ud83e\udef2\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\udef1\ud83c\udffe\u200d\ud83e\udef2\ud83c[\udffb-\udffd\udfff]|\ud83e\udef1\ud83c\udfff\u200d\ud83e\udef2\ud83c[\udffb-\udffe]|\ud83d\udc68\u200d\u2764\ufe0f\u200d\ud83d\udc68|\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d[\udc68\udc69]|\ud83e\uddd1\u200d\ud83e\udd1d\u200d\ud83e\uddd1|\ud83d\udc6f\ud83c\udffb\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffb\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffc\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffc\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffd\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffd\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffe\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffe\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udfff\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udfff\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffb\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffb\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffc\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffc\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffd\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffd\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffe\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffe\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udfff\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udfff\u200d\u2642\ufe0f|\ud83d\udc6f\u200d\u2640\ufe0f|\ud83d\udc6f\u200d\u2642\ufe0f|\ud83e\udd3c\u200d\u2640\ufe0f|\ud83e\udd3c\u200d\u2642\ufe0f|\ud83d\udc6b\ud83c[\udffb-\udfff]|\ud83d\udc6c\ud83c[\udffb-\udfff]|\ud83d\udc6d\ud83c[\udffb-\udfff]|\ud83d\udc6f\ud83c[\udffb-\udfff]|\ud83d\udc8f\ud83c[\udffb-\udfff]|\ud83d\udc91\ud83c[\udffb-\udfff]|\ud83e\udd1d\ud83c[\udffb-\udfff]|\ud83e\udd3c\ud83c[\udffb-\udfff]|\ud83d[\udc6b-\udc6d\udc6f\udc8f\udc91]|\ud83e[\udd1d\udd3c])|(?:\ud83d[\udc68\udc69]|\ud83e\uddd1)(?:\ud83c[\udffb-\udfff])?\u200d(?:\u2695\ufe0f|\u2696\ufe0f|\u2708\ufe0f|\ud83c[\udf3e\udf73\udf7c\udf84\udf93\udfa4\udfa8\udfeb\udfed]|\ud83d[\udcbb\udcbc\udd27\udd2c\ude80\ude92]|\ud83e[\uddaf-\uddb3\uddbc\uddbd\ude70])(?:\u200d\u27a1\ufe0f)?|(?:\ud83c[\udfcb\udfcc]|\ud83d[\udd74\udd75]|\u26f9)((?:\ud83c[\udffb-\udfff]|\ufe0f)\u200d[\u2640\u2642]\ufe0f(?:\u200d\u27a1\ufe0f)?)|(?:\ud83c[\udfc3\udfc4\udfca]|\ud83d[\udc6e\udc70\udc71\udc73\udc77\udc81\udc82\udc86\udc87\ude45-\ude47\ude4b\ude4d\ude4e\udea3\udeb4-\udeb6]|\ud83e[\udd26\udd35\udd37-\udd39\udd3d\udd3e\uddb8\uddb9\uddcd-\uddcf\uddd4\uddd6-\udddd])(?:\ud83c[\udffb-\udfff])?\u200d[\u2640\u2642]\ufe0f(?:\u200d\u27a1\ufe0f)?|(?:\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83e\uddd1\u200d\ud83e\uddd1\u200d\ud83e\uddd2\u200d\ud83e\uddd2|\ud83d\udc68\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83e\uddd1\u200d\ud83e\uddd1\u200d\ud83e\uddd2|\ud83e\uddd1\u200d\ud83e\uddd2\u200d\ud83e\uddd2|\ud83c\udff3\ufe0f\u200d\u26a7\ufe0f|\ud83c\udff3\ufe0f\u200d\ud83c\udf08|\ud83d\ude36\u200d\ud83c\udf2b\ufe0f|\u26d3\ufe0f\u200d\ud83d\udca5|\u2764\ufe0f\u200d\ud83d\udd25|\u2764\ufe0f\u200d\ud83e\ude79|\ud83c\udf44\u200d\ud83d\udfeb|\ud83c\udf4b\u200d\ud83d\udfe9|\ud83c\udff4\u200d\u2620\ufe0f|\ud83d\udc15\u200d\ud83e\uddba|\ud83d\udc26\u200d\ud83d\udd25|\ud83d\udc3b\u200d\u2744\ufe0f|\ud83d\udc41\u200d\ud83d\udde8|\ud83d\udc68\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83d\ude2e\u200d\ud83d\udca8|\ud83d\ude35\u200d\ud83d\udcab|\ud83d\ude42\u200d\u2194\ufe0f|\ud83d\ude42\u200d\u2195\ufe0f|\ud83e\uddd1\u200d\ud83e\uddd2|\ud83e\uddde\u200d\u2640\ufe0f|\ud83e\uddde\u200d\u2642\ufe0f|\ud83e\udddf\u200d\u2640\ufe0f|\ud83e\udddf\u200d\u2642\ufe0f|\ud83d\udc08\u200d\u2b1b|\ud83d\udc26\u200d\u2b1b)|[#*0-9]\ufe0f?\u20e3|(?:[©®\u2122\u265f]\ufe0f)|(?:\ud83c[\udc04\udd70\udd71\udd7e\udd7f\ude02\ude1a\ude2f\ude37\udf21\udf24-\udf2c\udf36\udf7d\udf96\udf97\udf99-\udf9b\udf9e\udf9f\udfcd\udfce\udfd4-\udfdf\udff3\udff5\udff7]|\ud83d[\udc3f\udc41\udcfd\udd49\udd4a\udd6f\udd70\udd73\udd76-\udd79\udd87\udd8a-\udd8d\udda5\udda8\uddb1\uddb2\uddbc\uddc2-\uddc4\uddd1-\uddd3\udddc-\uddde\udde1\udde3\udde8\uddef\uddf3\uddfa\udecb\udecd-\udecf\udee0-\udee5\udee9\udef0\udef3]|[\u203c\u2049\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23ed-\u23ef\u23f1\u23f2\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u2660\u2663\u2665\u2666\u2668\u267b\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f8\u26fa\u26fd\u2702\u2708\u2709\u270f\u2712\u2714\u2716\u271d\u2721\u2733\u2734\u2744\u2747\u2757\u2763\u2764\u27a1\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299])(?:\ufe0f|(?!\ufe0e))|(?:(?:\ud83c[\udfcb\udfcc]|\ud83d[\udd74\udd75\udd90]|\ud83e\udef0|[\u261d\u26f7\u26f9\u270c\u270d])(?:\ufe0f|(?!\ufe0e))|(?:\ud83c\udfc3|\ud83d\udeb6|\ud83e\uddce)(?:\ud83c[\udffb-\udfff])?(?:\u200d\u27a1\ufe0f)?|(?:\ud83c[\udf85\udfc2\udfc4\udfc7\udfca]|\ud83d[\udc42\udc43\udc46-\udc50\udc66-\udc69\udc6e\udc70-\udc78\udc7c\udc81-\udc83\udc85-\udc87\udcaa\udd7a\udd95\udd96\ude45-\ude47\ude4b-\ude4f\udea3\udeb4\udeb5\udec0\udecc]|\ud83e[\udd0c\udd0f\udd18-\udd1c\udd1e\udd1f\udd26\udd30-\udd39\udd3d\udd3e\udd77\uddb5\uddb6\uddb8\uddb9\uddbb\uddcd\uddcf\uddd1-\udddd\udec3-\udec5\udef1-\udef8]|[\u270a\u270b]))(?:\ud83c[\udffb-\udfff])?|(?:\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f|\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f|\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f|\ud83c\udde6\ud83c[\udde8-\uddec\uddee\uddf1\uddf2\uddf4\uddf6-\uddfa\uddfc\uddfd\uddff]|\ud83c\udde7\ud83c[\udde6\udde7\udde9-\uddef\uddf1-\uddf4\uddf6-\uddf9\uddfb\uddfc\uddfe\uddff]|\ud83c\udde8\ud83c[\udde6\udde8\udde9\uddeb-\uddee\uddf0-\uddf7\uddfa-\uddff]|\ud83c\udde9\ud83c[\uddea\uddec\uddef\uddf0\uddf2\uddf4\uddff]|\ud83c\uddea\ud83c[\udde6\udde8\uddea\uddec\udded\uddf7-\uddfa]|\ud83c\uddeb\ud83c[\uddee-\uddf0\uddf2\uddf4\uddf7]|\ud83c\uddec\ud83c[\udde6\udde7\udde9-\uddee\uddf1-\uddf3\uddf5-\uddfa\uddfc\uddfe]|\ud83c\udded\ud83c[\uddf0\uddf2\uddf3\uddf7\uddf9\uddfa]|\ud83c\uddee\ud83c[\udde8-\uddea\uddf1-\uddf4\uddf6-\uddf9]|\ud83c\uddef\ud83c[\uddea\uddf2\uddf4\uddf5]|\ud83c\uddf0\ud83c[\uddea\uddec-\uddee\uddf2\uddf3\uddf5\uddf7\uddfc\uddfe\uddff]|\ud83c\uddf1\ud83c[\udde6-\udde8\uddee\uddf0\uddf7-\uddfb\uddfe]|\ud83c\uddf2\ud83c[\udde6\udde8-\udded\uddf0-\uddff]|\ud83c\uddf3\ud83c[\udde6\udde8\uddea-\uddec\uddee\uddf1\uddf4\uddf5\uddf7\uddfa\uddff]|\ud83c\uddf4\ud83c\uddf2|\ud83c\uddf5\ud83c[\udde6\uddea-\udded\uddf0-\uddf3\uddf7-\uddf9\uddfc\uddfe]|\ud83c\uddf6\ud83c\udde6|\ud83c\uddf7\ud83c[\uddea\uddf4\uddf8\uddfa\uddfc]|\ud83c\uddf8\ud83c[\udde6-\uddea\uddec-\uddf4\uddf7-\uddf9\uddfb\uddfd-\uddff]|\ud83c\uddf9\ud83c[\udde6\udde8\udde9\uddeb-\udded\uddef-\uddf4\uddf7\uddf9\uddfb\uddfc\uddff]|\ud83c\uddfa\ud83c[\udde6\uddec\uddf2\uddf3\uddf8\uddfe\uddff]|\ud83c\uddfb\ud83c[\udde6\udde8\uddea\uddec\uddee\uddf3\uddfa]|\ud83c\uddfc\ud83c[\uddeb\uddf8]|\ud83c\uddfd\ud83c\uddf0|\ud83c\uddfe\ud83c[\uddea\uddf9]|\ud83c\uddff\ud83c[\udde6\uddf2\uddfc]|\ud83c[\udccf\udd8e\udd91-\udd9a\udde6-\uddff\ude01\ude32-\ude36\ude38-\ude3a\ude50\ude51\udf00-\udf20\udf2d-\udf35\udf37-\udf7c\udf7e-\udf84\udf86-\udf93\udfa0-\udfc1\udfc5\udfc6\udfc8\udfc9\udfcf-\udfd3\udfe0-\udff0\udff4\udff8-\udfff]|\ud83d[\udc00-\udc3e\udc40\udc44\udc45\udc51-\udc65\udc6a\udc79-\udc7b\udc7d-\udc80\udc84\udc88-\udc8e\udc90\udc92-\udca9\udcab-\udcfc\udcff-\udd3d\udd4b-\udd4e\udd50-\udd67\udda4\uddfb-\ude44\ude48-\ude4a\ude80-\udea2\udea4-\udeb3\udeb7-\udebf\udec1-\udec5\uded0-\uded2\uded5-\uded8\udedc-\udedf\udeeb\udeec\udef4-\udefc\udfe0-\udfeb\udff0]|\ud83e[\udd0d\udd0e\udd10-\udd17\udd20-\udd25\udd27-\udd2f\udd3a\udd3f-\udd45\udd47-\udd76\udd78-\uddb4\uddb7\uddba\uddbc-\uddcc\uddd0\uddde-\uddff\ude70-\ude7c\ude80-\ude8a\ude8e-\udec2\udec6\udec8\udecd-\udedc\udedf-\udeea\udeef]|[\u23e9-\u23ec\u23f0\u23f3\u267e\u26ce\u2705\u2728\u274c\u274e\u2753-\u2755\u2795-\u2797\u27b0\u27bf\ue50a])|\ufe0f)/})),ni=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.twemoji=void 0;var i=r(Z()),a=ti();e.twemoji={order:i.default.defaultRules.strong.order,match:e=>a.TwemojiRegex.exec(e),parse:function(e){return{name:e[0]}}}})),ri=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.channel=void 0;var i=r(Z()),a=Q();e.channel={order:i.default.defaultRules.strong.order,match:e=>a.ChannelMentionRegex.exec(e),parse:function(e){return{id:e[1]}}}})),ii=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.timestamp=void 0;var i=r(Z()),a=Q();e.timestamp={order:i.default.defaultRules.strong.order,match:e=>a.TimestampRegex.exec(e),parse:function(e){return{timestamp:e[1],format:e[2]}}}})),ai=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.extend=void 0,e.extend=(e,t)=>Object.assign({},t,e)})),oi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.blockQuote=void 0;var i=r(Z()),a=ai(),o=Q();e.blockQuote=(0,a.extend)({match:function(e,t,n){return!/^$|\n *$/.test(n)||t.inQuote?null:o.BlockQuoteRegex.exec(e)},parse:function(e,t,n){let r=e[0],i=/^ *>>> ?/.exec(r)?/^ *>>> ?/:/^ *> ?/gm;return{content:t(r.replace(i,``),Object.assign({},n,{inQuote:!0})),type:`blockQuote`}}},i.default.defaultRules.blockQuote)})),si=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.strikethrough=void 0;var i=r(Z()),a=ai(),o=Q();e.strikethrough=(0,a.extend)({match:i.default.inlineRegex(o.StrikeThroughRegex)},i.default.defaultRules.del)})),ci=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.codeBlock=void 0;var i=r(Z()),a=ai(),o=Q();e.codeBlock=(0,a.extend)({match:i.default.inlineRegex(o.CodeBlockRegex),parse:function(e,t,n){return{lang:(e[2]||``).trim(),content:e[3]||``,inQuote:n.inQuote||!1}}},i.default.defaultRules.codeBlock)})),li=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.emoji=void 0;var i=r(Z()),a=Q();e.emoji={order:i.default.defaultRules.strong.order,match:e=>a.EmojiRegex.exec(e),parse:function(e){return{animated:e[1]===`a`,name:e[2],id:e[3]}}}})),ui=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.role=void 0;var i=r(Z()),a=Q();e.role={order:i.default.defaultRules.strong.order,match:e=>a.RoleMentionRegex.exec(e),parse:function(e){return{id:e[1]}}}})),di=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.autolink=void 0;var i=r(Z());e.autolink=(0,ai().extend)({parse:e=>({content:[{type:`text`,content:e[1]}],target:e[1]})},i.default.defaultRules.autolink)})),fi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.here=void 0;var i=r(Z()),a=Q();e.here={order:i.default.defaultRules.strong.order,match:e=>a.HereRegex.exec(e),parse:function(){return{}}}})),pi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.emoticon=void 0;var i=r(Z()),a=Q();e.emoticon={order:i.default.defaultRules.text.order,match:e=>a.EmoticonRegex.exec(e),parse:function(e){return{type:`text`,content:e[1]}}}})),mi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.user=void 0;var i=r(Z()),a=Q();e.user={order:i.default.defaultRules.strong.order,match:e=>a.UserMentionRegex.exec(e),parse:function(e){return{id:e[1],type:`user`}}}})),hi=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.spoiler=void 0;var t=Q();e.spoiler={order:0,match:e=>t.SpoilerRegex.exec(e),parse:function(e,t,n){return{content:t(e[1],n)}}}})),gi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.heading=void 0;var i=r(Z()),a=ai(),o=Q();e.heading=(0,a.extend)({match:function(e,t){return t.prevCapture===null||t.prevCapture.slice(-1)[0]===`
`?o.HeadingRegex.exec(e):null}},i.default.defaultRules.heading)})),_i=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.subtext=void 0;var i=r(Z()),a=Q();e.subtext={order:i.default.defaultRules.heading.order-.5,match:function(e,t){return t.prevCapture===null||t.prevCapture.slice(-1)[0]===`
`?a.SubtextRegex.exec(e):null},parse:function(e,t,n){return{content:t(e[1],n)}}}})),vi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.text=void 0;var i=r(Z()),a=ai(),o=Q();e.text=(0,a.extend)({match:e=>o.TextRegex.exec(e)},i.default.defaultRules.text)})),yi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.url=void 0;var i=r(Z());e.url=(0,ai().extend)({parse:e=>({content:[{type:`text`,content:e[1]}],target:e[1]})},i.default.defaultRules.url)})),bi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.em=void 0;var i=ai(),a=r(Z());e.em=(0,i.extend)({parse:function(e,t,n){let r=a.default.defaultRules.em.parse(e,t,Object.assign({},n,{inEmphasis:!0}));return n.inEmphasis?r.content:r}},a.default.defaultRules.em)})),xi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.br=void 0;var i=r(Z());e.br=(0,ai().extend)({match:i.default.anyScopeRegex(/^\n/)},i.default.defaultRules.br)})),Si=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.rulesExtended=e.rules=e.SimpleMarkdown=void 0,e.parse=ne;var i=r(Z());e.SimpleMarkdown=i.default;var a=Qr(),o=$r(),s=ei(),c=ni(),l=ri(),u=ii(),d=oi(),f=si(),p=ci(),m=li(),h=ui(),g=di(),_=fi(),v=pi(),y=mi(),b=hi(),x=gi(),S=_i(),C=vi(),w=yi(),T=bi(),ee=xi();e.rules={blockQuote:d.blockQuote,codeBlock:p.codeBlock,newline:i.default.defaultRules.newline,escape:i.default.defaultRules.escape,autolink:g.autolink,url:w.url,em:T.em,strong:i.default.defaultRules.strong,underline:i.default.defaultRules.u,strikethrough:f.strikethrough,inlineCode:i.default.defaultRules.inlineCode,text:C.text,emoticon:v.emoticon,br:ee.br,spoiler:b.spoiler,heading:x.heading,subtext:S.subtext,user:y.user,channel:l.channel,role:h.role,emoji:m.emoji,everyone:s.everyone,here:_.here,twemoji:c.twemoji,timestamp:u.timestamp,slashCommand:o.slashCommand,guildNavigation:a.guildNavigation},e.rulesExtended=Object.assign(Object.assign({},e.rules),{link:i.default.defaultRules.link});var E=i.default.parserFor(e.rules),te=i.default.parserFor(e.rulesExtended);function ne(e,t=`normal`){return t===`normal`?E(e,{inline:!0}):te(e,{inline:!0})}e.default=ne}))(),{subtext:Ci,heading:wi}=Si.rulesExtended,Ti=e=>(t,n,r)=>r===``||r.endsWith(`
`)?e.exec(t):null,Ei=Si.SimpleMarkdown.parserFor({...Si.rulesExtended,...Ci===void 0?{}:{subtext:{...Ci,match:Ti(/^-# +(.+)(?:\n|$)/u)}},...wi===void 0?{}:{heading:{...wi,match:Ti(/^(#{1,3}) +(.+)(?:\n|$)/u)}}});function Di(e,t){return ki(e).map(e=>Mi(e,t))}function Oi(e){return ji(ki(e)).replace(/\s+/gu,` `).trim()}function ki(e){return Ai(Ei(e,{inline:!0}))}function Ai(e){return[e].flat().map(e=>{let t={...typeof e==`object`?e:{}},n=e=>typeof e==`string`?e:``,{content:r}=t;return{type:n(t.type),content:typeof r==`string`||r===void 0?n(r):Ai(r),target:n(t.target),id:n(t.id),name:n(t.name),timestamp:n(t.timestamp),format:n(t.format),level:typeof t.level==`number`?t.level:1}})}function ji(e){return e.map(({type:e,content:t,name:n})=>e===`twemoji`?n:e===`br`?` `:typeof t==`string`?t:ji(t)).join(``)}function Mi(e,t){let n=()=>typeof e.content==`string`?[e.content]:e.content.map(e=>Mi(e,t));switch(e.type){case`br`:case`newline`:return P`<br />`;case`strong`:return P`<discord-bold>${n()}</discord-bold>`;case`em`:return P`<discord-italic>${n()}</discord-italic>`;case`underline`:return P`<discord-underlined>${n()}</discord-underlined>`;case`strikethrough`:return P`<s>${n()}</s>`;case`spoiler`:return P`<discord-spoiler>${n()}</discord-spoiler>`;case`inlineCode`:return P`<code class="code">${n()}</code>`;case`codeBlock`:return P`<pre class="code-block"><code>${n()}</code></pre>`;case`blockQuote`:return P`<discord-quote>${n()}</discord-quote>`;case`heading`:return P`<div class="heading level-${e.level}">${n()}</div>`;case`subtext`:return P`<discord-subscript>${n()}</discord-subscript>`;case`autolink`:case`url`:case`link`:return Ni(e.target,n());case`user`:return P`<span class="mention">@${t.nameOf(e.id)}</span>`;case`twemoji`:return e.name;case`timestamp`:return Fi(Number(e.timestamp)*1e3,e.format,t);case`slashCommand`:return P`<span class="mention">/${e.name}</span>`;default:return P`${n()}`}}function Ni(e,t){return/^https?:\/\//iu.test(e)?P`<a href=${e} target="_blank" rel="noopener noreferrer">${t}</a>`:P`${t}`}var Pi={t:{timeStyle:`short`},T:{timeStyle:`medium`},d:{dateStyle:`short`},D:{dateStyle:`long`},f:{dateStyle:`long`,timeStyle:`short`},F:{dateStyle:`full`,timeStyle:`short`}};function Fi(e,t,{locale:n,now:r}){let i=new Date(e);if(Number.isNaN(i.getTime()))return L;let a=new Intl.DateTimeFormat(n,Pi.F).format(i),o=t===`R`?Li(e-r,n):new Intl.DateTimeFormat(n,Pi[t]??Pi.f).format(i);return P`<time class="time" datetime=${i.toISOString()} title=${a}>${o}</time>`}var Ii=[[`day`,864e5],[`hour`,36e5],[`minute`,6e4],[`second`,1e3]];function Li(e,t){let[n,r]=Ii.find(([,t])=>Math.abs(e)>=t)??Ii[3];return new Intl.RelativeTimeFormat(t,{numeric:`auto`}).format(Math.round(e/r),n)}var Ri={1:`primary`,2:`secondary`,3:`success`,4:`destructive`},zi=3;function Bi(e,t,n){return e.rows.length===0?L:P`<div slot="components" class="rows">
    ${e.rows.map(r=>Vi(e.id,r,t,n))}
  </div>`}function Vi(e,{components:t},n,r){let[i]=t;return i?.type===zi?Ui(e,i,n,r):P`<discord-action-row>
    ${t.map(t=>Hi(e,t,r))}
  </discord-action-row>`}function Hi(e,t,n){let{label:r=``,custom_id:i,style:a=2,disabled:o=!1,url:s}=t;return s===void 0?P`<discord-button type=${Ri[a]??`secondary`} ?disabled=${o} @click=${()=>{i!==void 0&&!o&&n.do({kind:`click`,message:e,button:i})}}
        >${r}</discord-button
      >`:P`<discord-button url=${s}>${r}</discord-button>`}function Ui(e,t,n,r){let{options:i=[],placeholder:a=n.select,disabled:o=!1}=t,s=i.find(e=>e.default===!0)?.value??``;return P`<select class="select" aria-label=${a} ?disabled=${o} @change=${({currentTarget:t})=>{t instanceof HTMLSelectElement&&t.value!==``&&(r.do({kind:`select`,message:e,option:t.value}),t.value=s)}}>
    <option value="" ?selected=${s===``}>${a}</option>
    ${i.map(({label:e,value:t,description:n})=>P`<option value=${t} ?selected=${t===s}>
          ${n===void 0?e:`${e} — ${n}`}
        </option>`)}
  </select>`}var Wi=3;function Gi(e,t,n,r){let i=sr(e,t.author),a={locale:e.locale,now:Date.now(),nameOf:t=>sr(e,t).name},o=new Intl.DateTimeFormat(e.locale,{timeStyle:`short`}).format(t.at);return P`<article
    class="message ${t.isPrivate?`private`:``} ${e.menu===t.id?`open`:``}"
    data-id=${t.id}
    aria-label="${i.name}, ${o}"
  >
    <discord-message
      author=${i.name}
      avatar=${i.avatar}
      ?bot=${i.role===`bot`}
      ?verified=${i.role===`bot`}
      timestamp=${n.today(o)}
      role-color=${G(i.role===`owner`?`var(--owner)`:void 0)}
    >
      ${qi(e,t,n)}
      ${t.isThinking?P`<span class="thinking">${Ki}<span>${n.thinking(i.name)}</span></span>`:Di(t.content,a)}
      ${t.isEdited?P`<span class="edited"> ${n.edited}</span>`:L}
      ${Yr(t,e.locale,n)} ${Bi(t,n,r)}
      ${t.isPrivate?Yi(e,t,n,r):L}
    </discord-message>
    ${t.isThinking?L:Xi(e,t,n,r)}
  </article>`}var Ki=P`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`;function qi(e,{command:t,repliesTo:n},r){if(t!==null){let n=sr(e,t.by);return P`<div slot="reply" class="origin">
      <img src=${n.avatar} alt="" /><b>${n.name}</b> ${r.used}
      <span class="mention">${Ji(e,t.name)}</span>
    </div>`}if(n===null)return L;let i=sr(e,n.author);return P`<div slot="reply" class="origin">
    <img src=${i.avatar} alt="" /><b>${i.name}</b>
    <span class="excerpt">${Oi(n.content)}</span>
  </div>`}function Ji(e,t){let[n=``,r]=t.replace(/^\//u,``).split(` `),i=[...e.commands.inChannel,...e.commands.inDm],a=i.find(e=>e.name===t);if(a!==void 0)return Ar(a,e.locale);let o=i.find(e=>e.name===n);if(o===void 0)return t;let s=(`options`in o?o.options??[]:[]).find(e=>e.name===r);return`/${Ar(o,e.locale)}${s===void 0?``:` ${Ar(s,e.locale)}`}`}function Yi(e,{id:t},n,r){return P`<div slot="reactions" class="privacy">
    <span aria-hidden="true">👁</span> ${n.onlyYou} ·
    <button class="link" @click=${()=>r.set({dismissed:new Set(e.dismissed).add(t)})}>${n.dismiss}</button>
  </div>`}function Xi(e,t,n,r){let i=e.menu===t.id,a=or(e).filter(({type:e})=>e===Wi),o=()=>r.set({replyTo:t.id,menu:null,draft:null}),s=e=>{e.stopPropagation(),r.set({menu:i?null:t.id})},c=e=>{r.set({menu:null}),r.do({kind:`menu`,command:e,message:t.id})};return P`<div class="tools">
      <button title=${n.reply} aria-label=${n.reply} @click=${o}>↩\uFE0E</button>
      <button
        title=${n.actions}
        aria-label=${n.actions}
        aria-expanded=${i?`true`:`false`}
        aria-haspopup="menu"
        @click=${s}
      >
        ⋯
      </button>
    </div>
    ${i?P`<div class="menu" role="menu" aria-label=${n.actions}>
          <button role="menuitem" @click=${o}>${n.reply}</button>
          ${a.map(t=>P`<button role="menuitem" @click=${()=>c(t.name)}>
                <span class="muted">${n.apps}</span> ${Ar(t,e.locale)}
              </button>`)}
        </div>`:L}`}function Zi(e,t,n){let r=cr(e),i=sr(e,e.me),a=(t,r)=>P`<button
      class="place"
      aria-current=${e.place===t?`page`:`false`}
      @click=${()=>n.goTo(t)}
    >
      ${r}
    </button>`;return P`<nav class="sidebar ${e.isSidebarOpen?`open`:``}" aria-label=${t.menu}>
    <header><h1>${t.server}</h1></header>
    <div class="places">
      <h2>${t.channels}</h2>
      ${a(`channel`,P`<span class="hash" aria-hidden="true">#</span> ${t.channel}`)}
      <h2>${t.directMessages}</h2>
      ${a(`dm`,P`<img src=${r.avatar} alt="" /> ${r.name}
          <span class="light ${e.bot.state}" aria-hidden="true"></span>`)}
    </div>
    <footer>
      <img src=${i.avatar} alt="" />
      <label>
        <span>${t.you}</span>
        <select @change=${({currentTarget:e})=>{e instanceof HTMLSelectElement&&n.becomes(e.value)}}>
          ${e.people.filter(({role:e})=>e!==`bot`).map(({id:n,name:r,role:i})=>P`<option value=${n} ?selected=${n===e.me}>
                  ${r} (${i===`owner`?t.roles.owner:t.roles.member})
                </option>`)}
        </select>
      </label>
    </footer>
  </nav>`}var Qi=1e4;function $i(e,t){let n=_r(e.locale),r=lr(e);return P`<div class="page ${e.isGuideOpen?`guided`:``}">
    ${Zi(e,n,t)}
    <main>
      ${ea(e,n,t)} ${ta(e,n)}
      <div class="log" role="log" aria-label=${n.message} tabindex="0">
        <discord-messages no-background ?light-theme=${e.theme===`light`}>
          <p class="muted welcome">${e.place===`dm`?n.dmHint:n.channelHint}</p>
          ${wr(r,({id:e})=>e,r=>Gi(e,r,n,t))}
        </discord-messages>
      </div>
      <div class="status" role="status">
        ${e.notice===null?na(e,n):P`<span class="notice">${e.notice}</span>`}
      </div>
      ${Vr(e,n,t)}
    </main>
    ${Jr(e,n,t)} ${Gr(e,n,t)}
  </div>`}function ea(e,t,n){let r=e.theme===`dark`?`light`:`dark`;return P`<header class="top">
    <button
      class="icon burger"
      aria-label=${t.menu}
      aria-expanded=${e.isSidebarOpen?`true`:`false`}
      @click=${()=>n.set({isSidebarOpen:!e.isSidebarOpen})}
    >
      ☰
    </button>
    <h2>
      ${e.place===`dm`?P`<span class="hash" aria-hidden="true">@</span> ${cr(e).name}`:P`<span class="hash" aria-hidden="true">#</span> ${t.channel}`}
    </h2>
    <div class="settings">
      ${e.isGuideOpen?L:P`<button class="plain" @click=${()=>n.set({isGuideOpen:!0})}>${t.guide}</button>`}
      <button
        class="plain"
        lang=${e.locale===`ja`?`en`:`ja`}
        @click=${()=>n.set({locale:e.locale===`ja`?`en-US`:`ja`})}
      >
        ${t.language}
      </button>
      <button
        class="plain icon"
        title=${t[r]}
        aria-label=${t[r]}
        @click=${()=>n.set({theme:r})}
      >
        ${r===`light`?`☀`:`☾`}
      </button>
    </div>
  </header>`}function ta({bot:e},t){return e.state===`ready`?L:P`<div class="bot-state ${e.state}" role="status">
    ${e.state===`starting`?Ki:L}
    <span>${e.state===`starting`?t.starting:t.stopped} <code>${e.said}</code></span>
  </div>`}function na(e,t){let n=ar(e),r=e.typing.get(n)??0,i=cr(e);return[...e.messages.values()].some(({author:e,channel:t,at:a})=>e===i.id&&t===n&&a>=r)||Date.now()-r>Qi?L:P`<span class="typing">${Ki} ${t.typing(i.name)}</span>`}var ra=`incident-qa-demo`;function ia(){let e={locale:navigator.language.startsWith(`ja`)?`ja`:`en-US`,theme:matchMedia(`(prefers-color-scheme: light)`).matches?`light`:`dark`},t=JSON.parse(localStorage.getItem(ra)??`{}`);if(typeof t!=`object`||!t)return e;let n=`locale`in t&&(t.locale===`ja`||t.locale===`en-US`)?t.locale:null,r=`theme`in t&&(t.theme===`dark`||t.theme===`light`)?t.theme:null;return{locale:n??e.locale,theme:r??e.theme}}function aa({locale:e,theme:t}){localStorage.setItem(ra,JSON.stringify({locale:e,theme:t}))}function oa(){pn.elementStyles.push(s`
    :host > *:first-child {
      margin: 4px 8px 0 0;
      padding: 6px 14px;
      height: auto;
      min-height: 20px;
      min-width: 0;
      max-width: 100%;
      border-radius: 8px;
      font-family: inherit;
      line-height: 20px;
      text-align: left;
    }
    :host > *:first-child:focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
    .secondary {
      color: var(--button-text);
      background-color: var(--button);
    }
    .secondary.hoverable:hover {
      background-color: var(--button-hover);
    }
    .primary {
      background-color: #5865f2;
    }
    .success {
      background-color: #248046;
    }
    .destructive {
      background-color: #da373c;
    }
  `),Jn.elementStyles.push(s`
    :host {
      font-family: inherit;
      padding-right: 16px;
    }
    :host(:hover) {
      background-color: transparent;
    }
    .discord-message-timestamp,
    :host([light-theme]) .discord-message-timestamp {
      color: var(--muted);
    }
    .discord-author-avatar img {
      cursor: default;
    }
    .discord-message-content {
      min-width: 0;
    }
    .discord-message-body {
      overflow-wrap: anywhere;
    }
  `),Gn.elementStyles.push(s`
    :host .discord-author-username,
    :host([light-theme]) .discord-author-username {
      color: var(--strong);
    }
  `),tr.elementStyles.push(s`
    small,
    :host([light-theme]) > small {
      color: var(--muted);
      line-height: 1.3;
    }
  `)}var sa=160;oa();var ca=document.querySelector(`#page`);if(ca===null)throw Error(`the page has lost its root`);var la=ca,$={...ir,...ia()},ua=!1,da=!0;function fa(){ua=!1,document.documentElement.dataset.theme=$.theme,document.documentElement.lang=$.locale===`ja`?`ja`:`en`,Oe($i($,ha),la),da&&requestAnimationFrame(pa)}function pa(){let e=la.querySelector(`.log`);e!==null&&(e.scrollTop=e.scrollHeight)}la.addEventListener(`scroll`,({target:e})=>{e instanceof Element&&e.matches(`.log`)&&(da=e.scrollHeight-e.scrollTop-e.clientHeight<sa)},{capture:!0});function ma(e){$={...$,...e},aa($),ua||(ua=!0,queueMicrotask(fa))}var ha=br({state:()=>$,set:ma,feed:xr({hear(e){e.kind===`message`&&e.message.isPrivate&&!$.messages.has(e.message.id)&&(da=!0),ma(Sr($,e))},lose:()=>ma({bot:{state:`stopped`,said:``}})}),showEnd(){da=!0,pa()}});document.addEventListener(`click`,()=>{$.menu!==null&&ma({menu:null})}),document.addEventListener(`keydown`,({key:e})=>{e===`Escape`&&$.menu!==null&&ma({menu:null})}),setInterval(()=>ma({}),5e3),fa(),await ha.arrive();